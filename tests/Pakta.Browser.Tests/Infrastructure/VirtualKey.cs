namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>The phone's own authenticator, unlocked by whoever holds the phone: Chromium's virtual one.</summary>
internal static class VirtualKey
{
    public static async Task PutInAsync(Guest guest)
    {
        var devtools = await guest.Context.NewCDPSessionAsync(guest.Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
