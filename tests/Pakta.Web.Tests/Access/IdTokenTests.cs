using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Pakta.Web.Access.Sso;

namespace Pakta.Web.Tests.Access;

/// <summary>An id_token is good only from this provider, for this site, for this sign-in, now.</summary>
public sealed class IdTokenTests
{
    private const string Issuer = "https://sso.contoh.go.id", Client = "pakta", Nonce = "sekali";
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "satu" };
    private static readonly RsaSecurityKey Other = new(RSA.Create(2048)) { KeyId = "satu" };

    [Test]
    public async Task A_good_one_is_read() => Assert.That((await ReadAsync(Token())).Subject, Is.EqualTo("ani"));

    [Test]
    public void One_that_another_key_signed_is_refused() => Refused(Token(credentials: new(Other, SecurityAlgorithms.RsaSha256)));

    [Test]
    public void One_that_nobody_signed_is_refused() => Refused(Token(isSigned: false));

    [Test]
    public void One_signed_with_the_clients_secret_or_the_public_key_as_a_secret_is_refused() =>
        Refused(Token(credentials: new(new SymmetricSecurityKey(Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "satu" }, SecurityAlgorithms.HmacSha256)));

    [Test]
    public void One_of_another_issuer_is_refused() => Refused(Token(issuer: "https://jahat.example"));

    [Test]
    public void One_for_another_site_is_refused() => Refused(Token(audience: "lain"));

    [Test]
    public void One_of_another_sign_in_is_refused() => Refused(Token(nonce: "lain"));

    [Test]
    public void One_without_a_nonce_is_refused() => Refused(Token(nonce: null));

    [Test]
    public void One_that_has_run_out_is_refused() => Refused(Token(at: Now.AddMinutes(-30)));

    [Test]
    public void One_from_the_future_is_refused() => Refused(Token(at: Now.AddMinutes(30)));

    [Test]
    public void One_without_a_subject_is_refused() => Refused(Token(subject: null));

    private static void Refused(string token) => Assert.ThrowsAsync<AuthenticationFailureException>(() => ReadAsync(token));

    private static Task<JsonWebToken> ReadAsync(string token)
    {
        var discovery = new OpenIdConnectConfiguration { Issuer = Issuer };
        discovery.SigningKeys.Add(new RsaSecurityKey(Key.Rsa.ExportParameters(false)) { KeyId = "satu" });
        var options = new SsoSchemeOptions { ClientId = Client, Discovery = new StaticConfigurationManager<OpenIdConnectConfiguration>(discovery) };
        return IdTokens.ReadAsync(token, Nonce, options, Now, CancellationToken.None);
    }

    private static string Token(SigningCredentials? credentials = null, string issuer = Issuer, string audience = Client, string? nonce = Nonce, string? subject = "ani",
        DateTimeOffset? at = null, bool isSigned = true)
    {
        var claims = new Dictionary<string, object>();
        if (nonce is not null) claims["nonce"] = nonce;
        if (subject is not null) claims["sub"] = subject;
        var from = (at ?? Now).UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer, Audience = audience, Claims = claims, IssuedAt = from, NotBefore = from, Expires = from.AddMinutes(10),
            SigningCredentials = isSigned ? credentials ?? new(Key, SecurityAlgorithms.RsaSha256) : null,
        });
    }
}
