using System.Globalization;
using System.Text.RegularExpressions;
using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>From the launch of a round to the paper that a stranger checks, and the figures that follow.</summary>
public sealed partial class TheWholeStoryTests : SiteFixture
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(3);

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
        await OpenForAsync(head, slug, "PKM06");

        var office = await EnterAsync("bkpsdm");
        string[] places = [$"/cakupan/{slug}", $"/cakupan/{slug}/D02", $"/cakupan/{slug}/PKM06", $"/cakupan/{slug}/wilayah/74.71.06"];
        var before = new List<int>();
        foreach (var place in places) before.Add(await SignedAsync(office, place));

        await nurse.SignAsync(slug);
        var since = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < places.Length; i++) await MovesAsync(office, places[i], before[i] + 1, since);

        var name = await nurse.Page.Locator("dl.facts dd").First.InnerTextAsync();
        await CertificateLeadsToCheckAsync(nurse, name);
        foreach (var guest in (Guest[])[mayor, head, nurse, office]) Assert.That(guest.Complaints, Is.Empty);
    }

    // The head of the puskesmas does nothing: the head above opens in the own name, with a reason.
    private static async Task OpenForAsync(Guest head, string slug, string unit)
    {
        await head.GoAsync($"/putaran/{slug}");
        await head.Page.Locator($"a[href='/putaran/{slug}/buka/{unit}']").First.ClickAsync();
        await head.Page.GetByLabel("Alasan").FillAsync("Kepala puskesmas sedang cuti");
        await head.Button("Buka unit ini").ClickAsync();
        await Expect(head.Page.Locator($"[id='{unit}']")).ToContainTextAsync("alasan: Kepala puskesmas sedang cuti");
    }

    private async Task CertificateLeadsToCheckAsync(Guest nurse, string name)
    {
        var waiting = nurse.Page.WaitForDownloadAsync();
        await nurse.Link("Unduh sertifikat").ClickAsync();
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"sertifikat-{TestContext.CurrentContext.Random.NextGuid():N}.pdf");
        await (await waiting).SaveAsAsync(file);
        var address = await Tool.ReadQrAsync(await Tool.DrawAsync(file, 150));
        Assert.That(address, Does.StartWith(Site.Address + "/v/").IgnoreCase);

        var stranger = await ArriveAsync(Screen.Phone);
        await stranger.GoAsync(address);
        await Expect(stranger.Heading("Asli, berlaku")).ToBeVisibleAsync();
        await Expect(stranger.Page.Locator("dd.who")).ToHaveTextAsync(name);
        Assert.That(stranger.Complaints, Is.Empty);
    }

    // A page that was asked for later than the promised age of the figures must show the new one, however slow the machine is.
    private static async Task MovesAsync(Guest office, string place, int expected, long since)
    {
        while (true)
        {
            var isDue = TimeProvider.System.GetElapsedTime(since) > Freshness;
            var signed = await SignedAsync(office, place);
            if (signed == expected) return;
            Assert.That(isDue, Is.False, $"{place} still says {signed}, not {expected}.");
        }
    }

    private static async Task<int> SignedAsync(Guest office, string place)
    {
        await office.GoAsync(place);
        var words = await office.Page.GetByText(Figures()).First.InnerTextAsync();
        return int.Parse(Figures().Match(words).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("id-ID"));
    }

    [GeneratedRegex(@"^\s*([\d.]+) dari ([\d.]+)\s*$")]
    private static partial Regex Figures();
}
