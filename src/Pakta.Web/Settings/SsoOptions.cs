namespace Pakta.Web.Settings;

/// <summary>Section <c>Sso</c>: OpenID Connect providers, each under a key of small letters and digits that stands in its addresses.</summary>
public sealed class SsoOptions
{
    public Dictionary<string, SsoProvider> Providers { get; } = new(StringComparer.Ordinal);
}

/// <summary>One provider, e.g. <c>Sso:Providers:sulut:Authority</c>.</summary>
public sealed class SsoProvider
{
    /// <summary>As people know it; stands on the button.</summary>
    public string Name { get; set; } = "";

    /// <summary>The issuer; discovery is read below it.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    /// <summary>Sent in the body (<c>client_secret_post</c>).</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Parted by spaces.</summary>
    public string Scope { get; set; } = "openid profile";

    /// <summary>The claim that says the NIP; empty: the provider says none, and accounts are linked at their activation.</summary>
    public string NipClaim { get; set; } = "nip";
}
