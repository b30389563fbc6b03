using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Web.Access;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Tests.Features.RosterImport;

/// <summary>What lies in the data directory between upload and acceptance.</summary>
public sealed class StagingTests
{
    private const string Nik = "7471012609860001", Born = "26-09-1986", BornOther = "13 September 1990";
    private const string Rows = "NIP BARU,NAMA,NIK,AGAMA,ALAMAT,TANGGAL LAHIR,NAMA JABATAN,KODE UNIT\n"
        + $"198609262015051001,Ani,{Nik},Islam,Jalan Sunyi 1,{Born},Guru,SD-1\n199009132025212014,Budi,{Nik},Hindu,Jalan Sunyi 2,{BornOther},Guru,ENTAH\n";

    [Test]
    public async Task Holds_no_NIK_religion_address_or_birth_date_but_in_the_upload_itself()
    {
        await using var office = await RosterDesk.OpenAsync();
        var address = await office.Desk.JudgeAsync(Rows);
        Assert.That(Bytes(office, f => !f.EndsWith("/berkas", StringComparison.Ordinal)), Has.None.Matches<string>(HoldsPrivate));
        await office.Desk.AcceptAsync(address);
        var left = Bytes(office, _ => true);
        Assert.Multiple(() =>
        {
            Assert.That(left, Is.Not.Empty);
            Assert.That(left, Has.None.Matches<string>(HoldsPrivate), "database, logs and what is staged");
            Assert.That(Directory.GetFiles(office.City.App.Folder, "berkas", SearchOption.AllDirectories), Is.Empty, "the upload is gone");
        });
    }

    [Test]
    public async Task Goes_after_an_hour_whether_or_not_somebody_looks()
    {
        await using var office = await RosterDesk.OpenAsync();
        await office.Desk.JudgeAsync(Rows);
        var staging = office.City.App.Services.GetRequiredService<ImportStaging>();
        office.City.App.Clock.Advance(TimeSpan.FromMinutes(59));
        staging.Sweep();
        Assert.That(Staged(office), Is.Not.Empty);
        office.City.App.Clock.Advance(TimeSpan.FromMinutes(2));
        staging.Sweep();
        Assert.That(Staged(office), Is.Empty);
    }

    [Test]
    public async Task An_import_that_the_site_did_not_live_to_finish_says_so_and_runs_again()
    {
        await using var office = await RosterDesk.OpenAsync();
        var address = await office.Desk.JudgeAsync(Rows);
        // As the site leaves it that is killed while it stores.
        var staging = office.City.App.Services.GetRequiredService<ImportStaging>();
        var state = File.ReadAllText(Path.Combine(Staged(office).Single(), "impor.json"));
        staging.Save(JsonSerializer.Deserialize<StagedImport>(state)! with { Step = StagedStep.Applying });
        Assert.That((await office.Desk.Visitor.PageAsync(address)).QuerySelector("[role=alert]")!.TextContent, Does.Contain("terhenti").And.Contain("sekali lagi"));
        var result = await office.Desk.AcceptAsync(address);
        Assert.That(result.QuerySelector("h1")!.TextContent.Trim(), Is.EqualTo("Impor selesai"));
    }

    [Test]
    public async Task Twenty_uploads_an_hour_are_taken_from_one_account()
    {
        await using var office = await RosterDesk.OpenAsync();
        for (var i = 0; i < AccountLimits.ImportsPerHour; i++) (await office.Desk.SendAsync("")).Dispose();
        using var refused = await office.Desk.SendAsync(Rows);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((await office.Desk.Visitor.ReadAsync(refused)).QuerySelector(".error-summary")!.TextContent, Does.Contain("20 berkas"));
        using var other = await ImportDesk.OpenAsync(office.City.App, "operator.dikbud");
        using var taken = await other.SendAsync(Rows);
        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.Found));
    }

    private static bool HoldsPrivate(string content) =>
        new[] { Nik, "Islam", "Hindu", "Jalan Sunyi", Born, BornOther, "1986-09-26", "1990-09-13" }.Any(w => content.Contains(w, StringComparison.Ordinal));

    private static string[] Staged(RosterDesk office) => Directory.GetDirectories(Path.Combine(office.City.App.Folder, "impor"));

    private static List<string> Bytes(RosterDesk office, Func<string, bool> wanted) =>
    [
        .. Directory.GetFiles(office.City.App.Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).Where(wanted).Select(Read),
    ];

    // The site has the database open; the workbook of rows with problems is packed.
    private static string Read(string path)
    {
        if (path.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            using var zip = ZipFile.OpenRead(path);
            using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
            return sheet.ReadToEnd();
        }
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
