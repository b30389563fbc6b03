namespace Pakta.Web.Settings;

/// <summary>Section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>Public address without a trailing slash; stands in every QR code, so it may not change while certificates exist.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Port on which alone the probes answer in Production; 0 = every port.</summary>
    public int HealthPort { get; set; }

    /// <summary>Desk of the HR office named to people who get stuck.</summary>
    public string HelpDesk { get; set; } = "BKPSDM";

    /// <summary>Host as printed and spoken.</summary>
    public string Host => Uri.TryCreate(PublicUrl, UriKind.Absolute, out var uri) ? uri.Authority : PublicUrl;
}
