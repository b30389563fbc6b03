using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>From the launch of a round to the paper that a stranger checks, and the figures that follow.</summary>
public sealed class TheWholeStoryTests : SiteFixture
{
    [Test]
    public async Task A_round_falls_from_the_mayor_to_the_nurse_and_her_certificate_is_genuine()
    {
        var mayor = await EnterAsync("ppk");
        var slug = await mayor.LaunchAsync("Netralitas ASN 2029");
        await mayor.OpenAsync(slug);
        await mayor.SignAsync(slug);
        await mayor.PassOnAsync(slug, "R");

        var head = await EnterAsync("kadinkes");
        await head.SignAsync(slug);
        await head.PassOnAsync(slug, "D02");

        var nurse = await EnterAsync("perawat", Screen.Phone);
        await nurse.GoAsync($"/pakta/{slug}");
        await Expect(nurse.Heading("Unit Saudara belum dibuka")).ToBeVisibleAsync();
        // The head of the puskesmas does nothing: the head above opens in the own name.
        await head.OpenForAsync(slug, "PKM06", "Kepala puskesmas sedang cuti");

        var office = await EnterAsync("bkpsdm");
        string[] places = [$"/cakupan/{slug}", $"/cakupan/{slug}/D02", $"/cakupan/{slug}/PKM06", $"/cakupan/{slug}/wilayah/74.71.06"];
        var before = new List<int>();
        foreach (var place in places) before.Add(await office.SignedAtAsync(place));

        await nurse.SignAsync(slug);
        var since = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < places.Length; i++) await office.SeesAsync(before[i] + 1, places[i], since);

        var name = await nurse.Page.Locator("dl.facts dd").First.InnerTextAsync();
        await CertificateLeadsToCheckAsync(nurse, name);
        foreach (var guest in (Guest[])[mayor, head, nurse, office]) Assert.That(guest.Complaints, Is.Empty);
    }

    private async Task CertificateLeadsToCheckAsync(Guest nurse, string name)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"sertifikat-{TestContext.CurrentContext.Random.NextGuid():N}.pdf");
        await nurse.DownloadAsync("Unduh sertifikat", file);
        var address = await Tool.ReadQrAsync(await Tool.DrawAsync(file, 150));
        Assert.That(address, Does.StartWith(Site.Address + "/v/").IgnoreCase);

        var stranger = await ArriveAsync(Screen.Phone);
        await stranger.GoAsync(address);
        await Expect(stranger.Heading("Asli, berlaku")).ToBeVisibleAsync();
        await Expect(stranger.Page.Locator("dd.who")).ToHaveTextAsync(name);
        Assert.That(stranger.Complaints, Is.Empty);
    }
}
