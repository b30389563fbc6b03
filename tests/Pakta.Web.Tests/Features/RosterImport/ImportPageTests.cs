using System.Net;
using Pakta.Web.Demo;

namespace Pakta.Web.Tests.Features.RosterImport;

public sealed class ImportPageTests
{
    private PaktaApp _app = null!;
    private ImportDesk _desk = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _app = await PaktaApp.StartAsync();
        await _app.UseAsync((DemoCity demo) => demo.LoadAsync(default));
        _desk = await ImportDesk.OpenAsync(_app);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _desk.Dispose();
        await _app.DisposeAsync();
    }

    [Test]
    public async Task Uploads_confirms_the_columns_previews_accepts_and_shows_the_result()
    {
        var address = await _desk.JudgeAsync(ImportDesk.PeopleHeader + "198609262015051877,Orang Baru,Guru,SD0601\n19860926201505187,Rusak,Guru,SD0601\n");
        var page = await _desk.Visitor.PageAsync(address);
        Assert.That(page.QuerySelector("tbody")!.TextContent, Does.Contain("nip.length").And.Not.Contain("Orang Baru"));
        Assert.That((await _desk.PartAsync(address, "baru")).QuerySelector("tbody")!.TextContent, Does.Contain("Orang Baru"));
        var result = await _desk.AcceptAsync(address);
        Assert.That(result.QuerySelector("h1")!.TextContent.Trim(), Is.EqualTo("Impor selesai"));
        using var camat = await _app.SignInAsync("camat.abeli");
        using var foreign = await camat.GetAsync(address);
        Assert.That(foreign.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "an upload is its uploader's own");
    }

    [Test]
    public async Task The_same_file_twice_says_that_nothing_changes()
    {
        const string file = ImportDesk.PeopleHeader + "198609262015051871,Orang Lain,Guru,SD0602\n";
        await _desk.AcceptAsync(await _desk.JudgeAsync(file));
        var address = await _desk.JudgeAsync(file);
        Assert.That((await _desk.Visitor.PageAsync(address)).Body!.TextContent, Does.Contain("tidak ada yang berubah"));
        Assert.That((await _desk.AcceptAsync(address)).Body!.TextContent, Does.Contain("tidak ada yang berubah"));
    }

    [TestCase(0, "kosong")]
    [TestCase(30, "baris perintah")]
    public async Task An_empty_and_a_huge_file_get_a_sentence(int megabytes, string word)
    {
        using var answer = await _desk.SendAsync(new string('x', megabytes * 1024 * 1024));
        Assert.That((await _desk.Visitor.ReadAsync(answer)).QuerySelector(".error-summary")?.TextContent, Does.Contain(word));
    }

    [Test]
    public async Task A_day_ahead_is_refused_and_the_file_is_kept()
    {
        var address = await _desk.JudgeAsync(ImportDesk.PeopleHeader + "198609262015051872,Orang Kelak,Guru,SD0602\n");
        using var answer = await _desk.Visitor.PostFormAsync(address, new { berlaku = "2031-01-01" }, address);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await _desk.Visitor.ReadAsync(answer)).QuerySelector(".error-summary")!.TextContent, Does.Contain("sesudah hari ini"));
        Assert.That((await _desk.PartAsync(address, "baru")).QuerySelector("tbody")!.TextContent, Does.Contain("Orang Kelak"));
    }

    [Test]
    public async Task A_cancelled_import_is_gone()
    {
        var address = await _desk.JudgeAsync(ImportDesk.PeopleHeader + "198609262015051873,Orang Batal,Guru,SD0602\n");
        (await _desk.Visitor.PostFormAsync(address, new { }, address + "/batal")).Dispose();
        using var gone = await _desk.Visitor.GetAsync(address);
        Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Nobody_but_the_keepers_of_a_roster_finds_the_page()
    {
        using var camat = await _app.SignInAsync("camat.abeli");
        using var answer = await camat.GetAsync("/pegawai/impor");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
