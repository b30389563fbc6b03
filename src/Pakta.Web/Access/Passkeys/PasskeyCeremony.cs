using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Pakta.Core;
using Pakta.Web.Data;

namespace Pakta.Web.Access.Passkeys;

/// <summary>The WebAuthn ceremonies (W3C WebAuthn level 3, sections 7.1 and 7.2) over Identity's own handler: what the browser is asked, and what its answer proves.</summary>
public sealed class PasskeyCeremony(IPasskeyHandler<Account> handler, UserManager<Account> users, PasskeyStates states, IHttpContextAccessor http, TimeProvider clock)
{
    private const int LongestAnswer = 32_000;
    private const string ToSignIn = "masuk";

    private HttpContext Http => http.HttpContext!;

    public async Task<string> CreationOptionsAsync(Account account)
    {
        var entity = new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.DisplayName };
        var options = await handler.MakeCreationOptionsAsync(entity, Http);
        states.Keep(ToCreate(account.Id), options.AttestationState!);
        return options.CreationOptionsJson;
    }

    /// <summary>The new passkey of this account; null where the answer proves none.</summary>
    public async Task<UserPasskeyInfo?> CreatedAsync(Account account, string? credentialJson)
    {
        if (states.Take(ToCreate(account.Id)) is not { } state || !MayBeAnswer(credentialJson)) return null;
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { CredentialJson = credentialJson!, AttestationState = state, HttpContext = Http });
        return result.Succeeded && result.UserEntity.Id == account.Id.ToString() ? result.Passkey : null;
    }

    public async Task<string> SignInOptionsAsync()
    {
        // Nobody is named: the browser offers the passkeys that it has for this site.
        var options = await handler.MakeRequestOptionsAsync(null, Http);
        states.Keep(ToSignIn, options.AssertionState!);
        return options.RequestOptionsJson;
    }

    /// <summary>Whose passkey answered.</summary>
    public async Task<Account?> SignedInAsync(string? credentialJson) =>
        states.Take(ToSignIn) is { } state ? (await AssertAsync(credentialJson, state))?.User : null;

    /// <summary>Options whose challenge is bound to the text that is about to be signed.</summary>
    public async Task<string> SigningOptionsAsync(Account account, CampaignId round, byte[] textSha256)
    {
        var options = await handler.MakeRequestOptionsAsync(account, Http);
        var nonce = Guid.CreateVersion7(clock.GetUtcNow());
        var challenge = SigningChallenge.Of(nonce, round, textSha256, account.Id);
        states.Keep(ToSign(account.Id, round, textSha256), nonce + "\n" + With(options.AssertionState!, Convert.ToBase64String(challenge)));
        return With(options.RequestOptionsJson, Base64Url.EncodeToString(challenge));
    }

    /// <summary>The assertion for this text by this account, and the nonce in its challenge; null where the answer proves none.</summary>
    public async Task<(Guid Nonce, SigningAssertion Assertion)?> ConfirmedAsync(Guid account, CampaignId round, byte[] textSha256, string? credentialJson)
    {
        if (states.Take(ToSign(account, round, textSha256)) is not { } kept) return null;
        var parts = kept.Split('\n', 2);
        var nonce = Guid.Parse(parts[0]);
        if (await AssertAsync(credentialJson, parts[1]) is not { } proof || proof.User.Id != account) return null;
        return SigningAssertion.Read(credentialJson!, nonce, round, account, proof.Passkey.CredentialId, proof.Passkey.PublicKey) is { } assertion ? (nonce, assertion) : null;
    }

    private async Task<Proof?> AssertAsync(string? credentialJson, string state)
    {
        if (!MayBeAnswer(credentialJson)) return null;
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { CredentialJson = credentialJson!, AssertionState = state, HttpContext = Http });
        if (!result.Succeeded || !result.Passkey.IsUserVerified) return null;
        // A counter that stands still or goes back is a copied key; those without a counter say zero for ever.
        var known = await users.GetPasskeyAsync(result.User, result.Passkey.CredentialId);
        if (known is null || (known.SignCount > 0 || result.Passkey.SignCount > 0) && result.Passkey.SignCount <= known.SignCount) return null;
        return (await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey)).Succeeded ? new Proof(result.User, result.Passkey) : null;
    }

    private static bool MayBeAnswer(string? json)
    {
        if (json is not { Length: > 2 and <= LongestAnswer }) return false;
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return parsed.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string With(string json, string challenge)
    {
        var node = JsonNode.Parse(json)!;
        node["challenge"] = challenge;
        return node.ToJsonString();
    }

    private static string ToCreate(Guid account) => $"buat {account}";

    private static string ToSign(Guid account, CampaignId round, byte[] textSha256) => $"tanda tangan {account} {round.Value} {Convert.ToHexStringLower(textSha256)}";

    private sealed record Proof(Account User, UserPasskeyInfo Passkey);
}
