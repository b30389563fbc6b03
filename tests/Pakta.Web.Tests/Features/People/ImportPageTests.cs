using System.Net;
using System.Net.Http.Headers;
using Pakta.Web.Demo;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.People;

public sealed class ImportPageTests
{
    private const string Header = "NIP BARU,NAMA,NAMA JABATAN,KODE UNIT\n";
    private PaktaApp _app = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _app = await PaktaApp.StartAsync();
        await _app.UseAsync((DemoCity demo) => demo.LoadAsync(default));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task Uploads_previews_accepts_and_shows_the_result()
    {
        using var operatorDesk = await _app.SignInAsync("bkpsdm");
        using var upload = await UploadAsync(operatorDesk, Header + "198609262015051877,Orang Baru,Guru,SD0601\n19860926,Rusak,Guru,SD0601\n");
        var preview = upload.Headers.Location!.ToString();
        var page = await operatorDesk.PageAsync(preview);
        Assert.That(page.QuerySelector("tbody")!.TextContent, Does.Contain("nip.length").And.Not.Contain("Orang Baru"));
        using var accepted = await operatorDesk.PostFormAsync(preview, new { }, preview);
        var title = "";
        for (var look = 0; look < 200 && title != "Impor selesai"; look++)
            title = (await operatorDesk.PageAsync(accepted.Headers.Location!.ToString())).QuerySelector("h1")!.TextContent.Trim();
        Assert.That(title, Is.EqualTo("Impor selesai"));
        using var camat = await _app.SignInAsync("camat.abeli");
        using var foreign = await camat.GetAsync(preview);
        Assert.That(foreign.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "an upload is its uploader's own");
    }

    [TestCase(0, "kosong")]
    [TestCase(30, "25 MB")]
    public async Task An_empty_and_a_huge_file_get_a_sentence(int megabytes, string word)
    {
        using var operatorDesk = await _app.SignInAsync("bkpsdm");
        using var answer = await UploadAsync(operatorDesk, new string('x', megabytes * 1024 * 1024));
        var page = await operatorDesk.ReadAsync(answer);
        Assert.That(page.QuerySelector(".error-summary")?.TextContent, Does.Contain(word));
    }

    [Test]
    public async Task Nobody_but_the_keepers_of_a_roster_finds_the_page()
    {
        using var camat = await _app.SignInAsync("camat.abeli");
        using var answer = await camat.GetAsync("/pegawai/impor");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static async Task<HttpResponseMessage> UploadAsync(Visitor visitor, string content)
    {
        var token = FormFields.Token(await visitor.PageAsync("/pegawai/impor"));
        using var form = new MultipartFormDataContent { { new StringContent(token), FormFields.TokenName } };
        var file = new StringContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "berkas", "pegawai.csv");
        return await visitor.Client.PostAsync(new Uri("/pegawai/impor", UriKind.Relative), form);
    }
}
