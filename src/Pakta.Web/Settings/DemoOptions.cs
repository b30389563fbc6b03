namespace Pakta.Web.Settings;

/// <summary>Section <c>Demo</c>: invented people of Kota Kendari on an empty database; null means: in Development only.</summary>
public sealed class DemoOptions
{
    public bool? Enabled { get; set; }
}
