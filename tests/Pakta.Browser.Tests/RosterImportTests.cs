using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>The HR office brings a mixed file, decides, mends the rest and sees a kelurahan's figures follow.</summary>
public sealed class RosterImportTests : SiteFixture
{
    private const string Unit = RosterSteps.MixedUnit;

    [Test]
    public async Task A_mixed_file_is_decided_mended_and_sent_again_and_the_figures_follow()
    {
        var mayor = await EnterAsync("ppk");
        var round = await mayor.LaunchAsync("Netralitas ASN 2029");
        await mayor.OpenAsync(round);
        await mayor.OpenAllAsync(round);
        var office = await EnterAsync("bkpsdm", Screen.Desk);
        var (people, obliged) = (await PeopleAsync(office), await ObligedAsync(office, round));

        await office.SendRosterAsync("puday.csv", Encoding.UTF8.GetBytes(RosterSteps.Mixed));
        await Expect(office.Page.GetByRole(AriaRole.Row, new() { Name = "NIK" })).ToContainTextAsync("dibuang saat dibaca");
        await office.Button("Lanjutkan").First.ClickAsync();
        await Expect(office.Heading("Perlu diperiksa")).ToBeVisibleAsync();
        await office.Page.GetByLabel("Made Honorer").SelectOptionAsync(new SelectOptionValue { Value = "skip" });
        await office.Page.GetByLabel("Andi Tenri").SelectOptionAsync(new SelectOptionValue { Value = $"unit:{Unit}" });
        await office.Button("Catat keputusan").ClickAsync();
        await Expect(office.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("2 keputusan dicatat");
        await PartAsync(office, "Sudah diputuskan");
        await Expect(office.Page.GetByText("Lewati baris ini")).ToBeVisibleAsync();
        await PartAsync(office, "Ditolak");
        foreach (var code in (string[])["nip.length", "nip.letters", "nip.scientific"]) await Expect(office.Page.GetByText(code)).ToBeVisibleAsync();
        Assert.That(await PeopleAsync(office, back: true), Is.EqualTo(people), "nothing is stored before Terapkan");

        await office.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Terapkan 4 baris") }).ClickAsync();
        await Expect(office.Heading("Impor selesai")).ToBeVisibleAsync();
        var file = await office.DownloadAsync("Unduh baris bermasalah", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx"));
        await MendAsync(file, ("19880606201501110", "198806062015011106"), ("198807072O15011107", "198807072015011107"), ("1,98808E+17", "198808082015011108"));
        await office.SendRosterAsync("puday-perbaikan.xlsx", await File.ReadAllBytesAsync(file));
        File.Delete(file);
        await office.Button("Lanjutkan").First.ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Terapkan 3 baris") }).ClickAsync();
        await Expect(office.Heading("Impor selesai")).ToBeVisibleAsync();
        await Expect(office.Link("Unduh baris bermasalah")).ToHaveCountAsync(0);

        Assert.That(await PeopleAsync(office), Is.EqualTo(people + 7));
        await office.SeesTextAsync($"0 dari {obliged + 7}", $"/cakupan/{round}/{Unit}");
        Assert.That(office.Complaints, Is.Empty);
    }

    private static async Task PartAsync(Guest office, string part)
    {
        await office.Page.GetByRole(AriaRole.Navigation, new() { Name = "Bagian hasil bacaan" }).GetByText(part).ClickAsync();
        await Expect(office.Heading(part)).ToBeVisibleAsync();
    }

    private static async Task<int> PeopleAsync(Guest office, bool back = false)
    {
        var here = office.Page.Url;
        await office.GoAsync($"/unit/{Unit}");
        var words = await office.Page.Locator($"a[href='/pegawai?unit={Unit}']").First.InnerTextAsync();
        if (back) await office.GoAsync(here);
        return int.Parse(words.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<int> ObligedAsync(Guest office, string round)
    {
        await office.GoAsync($"/cakupan/{round}/{Unit}");
        var words = await office.Page.GetByText("0 dari ").First.InnerTextAsync();
        return int.Parse(words.Trim().Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    // What somebody does in Excel: types over the wrong numbers and saves.
    private static async Task MendAsync(string file, params (string Wrong, string Right)[] fixes)
    {
        await using var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update);
        var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
        string sheet;
        using (var reader = new StreamReader(await entry.OpenAsync())) sheet = await reader.ReadToEndAsync();
        foreach (var (wrong, right) in fixes)
        {
            Assert.That(sheet, Does.Contain($">{wrong}<"));
            sheet = sheet.Replace($">{wrong}<", $">{right}<", StringComparison.Ordinal);
        }
        entry.Delete();
        await using var writer = new StreamWriter(await zip.CreateEntry("xl/worksheets/sheet1.xml").OpenAsync());
        await writer.WriteAsync(sheet);
    }
}
