using Microsoft.Playwright;

namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>The phone's own authenticator, unlocked by whoever holds the phone: Chromium's virtual one.</summary>
internal sealed class VirtualKey
{
    private readonly ICDPSession _devtools;
    private readonly string _authenticator;

    private VirtualKey(ICDPSession devtools, string authenticator) => (_devtools, _authenticator) = (devtools, authenticator);

    public static async Task<VirtualKey> PutInAsync(Guest guest)
    {
        var devtools = await guest.Context.NewCDPSessionAsync(guest.Page);
        await devtools.SendAsync("WebAuthn.enable");
        var added = await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return new VirtualKey(devtools, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>Ids of the passkeys it holds, in base64.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync()
    {
        var held = await _devtools.SendAsync("WebAuthn.getCredentials", new Dictionary<string, object> { ["authenticatorId"] = _authenticator });
        return [.. held!.Value.GetProperty("credentials").EnumerateArray().Select(c => c.GetProperty("credentialId").GetString()!)];
    }
}
