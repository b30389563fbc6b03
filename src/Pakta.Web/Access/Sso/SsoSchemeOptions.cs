using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Pakta.Web.Access.Sso;

/// <summary>The generic OAuth handler's options, with what OpenID Connect adds.</summary>
public sealed class SsoSchemeOptions : OAuthOptions
{
    /// <summary>The provider's metadata and keys, read at first use and again when a key is unknown.</summary>
    public IConfigurationManager<OpenIdConnectConfiguration> Discovery { get; set; } = null!;

    /// <summary>Empty: none.</summary>
    public string NipClaim { get; set; } = "";
}
