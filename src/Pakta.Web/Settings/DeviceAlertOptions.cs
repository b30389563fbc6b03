namespace Pakta.Web.Settings;

/// <summary>Section <c>DeviceAlert</c>.</summary>
public sealed class DeviceAlertOptions
{
    /// <summary>So many different people sign in one round from one device before it is noticed. A family that shares a phone is fewer.</summary>
    public int People { get; set; } = 20;
}
