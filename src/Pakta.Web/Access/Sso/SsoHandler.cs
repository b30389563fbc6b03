using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Pakta.Web.Access.Sso;

/// <summary>
/// OpenID Connect over the generic OAuth handler: authorization code with PKCE and state (the base class), and here discovery, nonce,
/// the issuer of the answer (RFC 9207), the id_token, and user-info of the same subject.
/// </summary>
public sealed class SsoHandler(IOptionsMonitor<SsoSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : OAuthHandler<SsoSchemeOptions>(options, logger, encoder)
{
    private const string Nonce = "nonce";

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await DiscoverAsync();
        properties.Items[Nonce] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) =>
        QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, properties.Items[Nonce]!);

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        await DiscoverAsync();
        var discovery = await Options.Discovery.GetConfigurationAsync(Context.RequestAborted);
        if (Request.Query["iss"] is [{ } issuer] && issuer != discovery.Issuer) return HandleRequestResult.Fail("The answer comes from another issuer.");
        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        if (tokens.Response?.RootElement.TryGetProperty("id_token", out var token) != true || token.GetString() is not { } text || !properties.Items.TryGetValue(Nonce, out var nonce))
            throw new AuthenticationFailureException("The provider gave no id_token.");
        var read = await IdTokens.ReadAsync(text, nonce!, Options, TimeProvider.GetUtcNow(), Context.RequestAborted);
        var (nip, name) = (Said(read, Options.NipClaim), Said(read, "name"));
        if (Options.NipClaim.Length > 0 && nip is null) (nip, name) = await AskAsync(read.Subject, tokens.AccessToken!, name);
        return new AuthenticationTicket(new ClaimsPrincipal(new SsoPerson(Scheme.Name, read.Subject, nip, name).ToIdentity(Scheme.Name)), properties, Scheme.Name);
    }

    // User-info counts only when it is of the same subject (OpenID Connect Core 1.0, section 5.3.2).
    private async Task<(string? Nip, string? Name)> AskAsync(string subject, string accessToken, string? name)
    {
        if (string.IsNullOrEmpty(Options.UserInformationEndpoint)) return (null, name);
        using var request = new HttpRequestMessage(HttpMethod.Get, Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await Backchannel.SendAsync(request, Context.RequestAborted);
        response.EnsureSuccessStatusCode();
        using var user = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Context.RequestAborted));
        if (Said(user.RootElement, "sub") != subject) throw new AuthenticationFailureException("User-info is of somebody else.");
        return (Said(user.RootElement, Options.NipClaim), name ?? Said(user.RootElement, "name"));
    }

    private static string? Said(JsonWebToken token, string claim) => claim.Length > 0 && token.TryGetPayloadValue(claim, out object? value) ? value?.ToString() : null;

    private static string? Said(JsonElement element, string claim) => element.TryGetProperty(claim, out var value) ? value.ToString() : null;

    // The options are the scheme's own, so every request sets the same.
    private async Task DiscoverAsync()
    {
        var discovery = await Options.Discovery.GetConfigurationAsync(Context.RequestAborted);
        Options.AuthorizationEndpoint = discovery.AuthorizationEndpoint;
        Options.TokenEndpoint = discovery.TokenEndpoint;
        Options.UserInformationEndpoint = discovery.UserInfoEndpoint ?? "";
    }
}
