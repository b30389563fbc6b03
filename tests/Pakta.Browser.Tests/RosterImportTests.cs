using System.IO.Compression;
using Microsoft.Playwright;
using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>The HR office brings its units and the mixed file, decides, mends the rest and sees the figures of a kelurahan follow.</summary>
public sealed class RosterImportTests : SiteFixture
{
    private const string Kelurahan = "KEL0201", Office = "D02";

    // Of the mixed file: rows that are good as they stand, and how many of them belong to the two units.
    private const int Good = 506, GoodOfKelurahan = 26, GoodOfOffice = 31, Problems = 27;

    [Test]
    public async Task The_mixed_file_is_decided_mended_and_sent_again_and_the_figures_follow()
    {
        var mayor = await EnterAsync("ppk");
        var round = await mayor.LaunchAsync("Netralitas ASN 2029");
        await mayor.OpenAsync(round);
        await mayor.OpenAllAsync(round);
        var office = await EnterAsync("bkpsdm", Screen.Desk);
        await office.SendQuirkAsync(RosterSteps.Units);
        await office.Button("Lanjutkan").First.ClickAsync();
        await Expect(office.Heading("Susunan unit")).ToBeVisibleAsync();
        await office.ApplyAsync(22);
        var (people, staff, obliged) = (await PeopleAsync(office, Kelurahan), await PeopleAsync(office, Office), await ObligedAsync(office, round));

        await office.SendQuirkAsync(RosterSteps.Mixed);
        await Expect(office.Page.GetByRole(AriaRole.Row, new() { Name = "NIK" })).ToContainTextAsync("dibuang saat dibaca");
        await office.Button("Lanjutkan").First.ClickAsync();
        await PartAsync(office, "Ditolak");
        foreach (var code in (string[])["nip.length", "nip.letters", "nip.scientific", "nip.rounded", "nip.sequence", "nip.othername"])
            await Expect(office.Page.GetByText(code).First).ToBeVisibleAsync();
        await Expect(office.Page.GetByText("7471012609860001")).ToHaveCountAsync(0);
        await PartAsync(office, "Perlu diperiksa");
        await office.Page.GetByLabel("Kasus Sebelas").SelectOptionAsync(new SelectOptionValue { Value = "skip" });
        await office.Page.GetByLabel("Kasus Duapuluhdua").SelectOptionAsync(new SelectOptionValue { Value = $"unit:{Kelurahan}" });
        await office.Page.GetByLabel("Kasus Duapuluhempat").SelectOptionAsync(new SelectOptionValue { Value = "unit:KEC04" });
        await office.Button("Catat keputusan").ClickAsync();
        await Expect(office.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("3 keputusan dicatat");
        await PartAsync(office, "Sudah diputuskan");
        await Expect(office.Page.GetByText("Lewati baris ini")).ToBeVisibleAsync();
        Assert.That(await PeopleAsync(office, Kelurahan, back: true), Is.EqualTo(people), "nothing is stored before Terapkan");

        await office.ApplyAsync(Good + 2);
        Assert.That((await PeopleAsync(office, Kelurahan, back: true), await PeopleAsync(office, Office, back: true)),
            Is.EqualTo((people + GoodOfKelurahan + 1, staff + GoodOfOffice)));
        await Expect(office.Page.GetByText($"{Problems - 3} baris belum masuk")).ToBeVisibleAsync();
        var file = await office.DownloadAsync("Unduh baris bermasalah", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx"));
        await MendAsync(file, ("19791010200403110", "197910102004031109"), ("197909092OO4O31108", "197909092004031108"), ("1.97904E+17", "197904042004031103"));
        await office.SendRosterAsync("semua-perbaikan.xlsx", await File.ReadAllBytesAsync(file));
        File.Delete(file);
        await office.Button("Lanjutkan").First.ClickAsync();
        await office.ApplyAsync(3);
        await Expect(office.Page.GetByText($"{Problems - 6} baris belum masuk")).ToBeVisibleAsync();

        Assert.That((await PeopleAsync(office, Kelurahan), await PeopleAsync(office, Office)), Is.EqualTo((people + GoodOfKelurahan + 1, staff + GoodOfOffice + 3)));
        await office.SeesTextAsync($"0 dari {obliged + GoodOfKelurahan + 1}", $"/cakupan/{round}/{Kelurahan}");
        Assert.That(office.Complaints, Is.Empty);
    }

    private static async Task PartAsync(Guest office, string part)
    {
        await office.Page.GetByRole(AriaRole.Navigation, new() { Name = "Bagian hasil bacaan" }).GetByText(part).ClickAsync();
        await Expect(office.Heading(part)).ToBeVisibleAsync();
    }

    private static async Task<int> PeopleAsync(Guest office, string unit, bool back = false)
    {
        var here = office.Page.Url;
        await office.GoAsync($"/unit/{unit}");
        var words = await office.Page.Locator($"a[href='/pegawai?unit={unit}']").First.InnerTextAsync();
        if (back) await office.GoAsync(here);
        return int.Parse(words.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<int> ObligedAsync(Guest office, string round)
    {
        await office.GoAsync($"/cakupan/{round}/{Kelurahan}");
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
