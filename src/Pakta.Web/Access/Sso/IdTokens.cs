using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Pakta.Web.Access.Sso;

/// <summary>Validates an id_token (OpenID Connect Core 1.0, section 3.1.3.7).</summary>
internal static class IdTokens
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    // Signatures by the provider's private key only: none that whoever holds the client's secret could make.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <exception cref="AuthenticationFailureException">It is not good; says why, for the log.</exception>
    public static async Task<JsonWebToken> ReadAsync(string token, string nonce, SsoSchemeOptions options, DateTimeOffset now, CancellationToken cancel)
    {
        var discovery = await options.Discovery.GetConfigurationAsync(cancel);
        var result = await Handler.ValidateTokenAsync(token, Rules(discovery, options, now));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // A key that was changed since the metadata was read.
            options.Discovery.RequestRefresh();
            discovery = await options.Discovery.GetConfigurationAsync(cancel);
            result = await Handler.ValidateTokenAsync(token, Rules(discovery, options, now));
        }
        if (!result.IsValid || result.SecurityToken is not JsonWebToken read) throw new AuthenticationFailureException("The id_token is not valid.", result.Exception);
        if (!Same(read.TryGetPayloadValue("nonce", out string? said) ? said : null, nonce)) throw new AuthenticationFailureException("The nonce is another one.");
        if (read.Audiences.Count() > 1 && read.Azp != options.ClientId) throw new AuthenticationFailureException("The token was issued to another client.");
        if (string.IsNullOrEmpty(read.Subject)) throw new AuthenticationFailureException("The token has no subject.");
        return read;
    }

    private static TokenValidationParameters Rules(OpenIdConnectConfiguration discovery, SsoSchemeOptions options, DateTimeOffset now) => new()
    {
        ValidIssuer = discovery.Issuer, ValidAudience = options.ClientId, IssuerSigningKeys = discovery.SigningKeys, ValidAlgorithms = Algorithms,
        RequireSignedTokens = true, RequireExpirationTime = true, ValidateIssuer = true, ValidateAudience = true, ValidateIssuerSigningKey = true,
        LifetimeValidator = (from, until, _, _) => until is { } end && now.UtcDateTime < end + Skew && (from is not { } start || now.UtcDateTime > start - Skew),
    };

    private static bool Same(string? said, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said ?? ""), Encoding.UTF8.GetBytes(expected));
}
