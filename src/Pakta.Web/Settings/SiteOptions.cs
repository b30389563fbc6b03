namespace Pakta.Web.Settings;

/// <summary>Section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>Public address without a trailing slash; stands in every QR code, so it may not change while certificates exist.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Port on which alone the probes answer in Production; 0 = every port.</summary>
    public int HealthPort { get; set; }

    /// <summary>
    /// Addresses or networks of the reverse proxies, parted by spaces: only they are believed about who asks and by which scheme.
    /// <c>tidak-ada</c>: people reach this program directly.
    /// </summary>
    public string KnownProxies { get; set; } = "";

    /// <summary>How many proxies stand one behind the other.</summary>
    public int ForwardLimit { get; set; } = 1;

    /// <summary>Desk of the HR office named to people who get stuck.</summary>
    public string HelpDesk { get; set; } = "BKPSDM";

    /// <summary>Host as printed and spoken.</summary>
    public string Host => Uri.TryCreate(PublicUrl, UriKind.Absolute, out var uri) ? uri.Authority : PublicUrl;
}
