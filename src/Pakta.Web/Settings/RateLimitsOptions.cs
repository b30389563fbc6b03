namespace Pakta.Web.Settings;

/// <summary>Section <c>RateLimits</c>.</summary>
public sealed class RateLimitsOptions
{
    /// <summary>False frees the machine itself (load tests); requests from elsewhere are always limited.</summary>
    public bool Enabled { get; set; } = true;
}
