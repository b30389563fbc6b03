using System.Net;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Verification;

internal sealed class TypedCodeTests
{
    private PaktaApp _app = null!;
    private Visitor _anybody = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _app = await PaktaApp.StartAsync();
        _anybody = _app.Visit();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _anybody?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }

    [TestCase("7k3m 9qxr-2tfb wz5h", "/v/7K3M9QXR2TFBWZ5H")]
    [TestCase("OlI0-0000-0000-0000", "/v/0110000000000000")]
    [TestCase("https://pakta.contoh.go.id/v/7k3m-9qxr-2tfb-wz5h", "/v/7K3M9QXR2TFBWZ5H")]
    public async Task Leads_a_code_of_the_right_shape_to_its_page(string typed, string address)
    {
        using var answer = await PostAsync(typed);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo(address));
    }

    [TestCase("")]
    [TestCase("7K3M-9QXR-2TFB")]
    [TestCase("\"><script>alert(1)</script>")]
    public async Task Explains_what_a_code_looks_like_and_keeps_what_was_typed(string typed)
    {
        using var answer = await PostAsync(typed);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var page = await _anybody.ReadAsync(answer);
        Assert.That(page.QuerySelector("#kode-error")!.TextContent, Does.Contain("kode periksa").IgnoreCase);
        Assert.That(page.QuerySelector("#kode")!.GetAttribute("value") ?? "", Is.EqualTo(typed));
        Assert.That(page.QuerySelectorAll("script"), Is.Empty);
    }

    [Test]
    public async Task Sets_no_cookie_and_promises_no_upload()
    {
        using var answer = await _anybody.GetAsync("/periksa");
        var page = await _anybody.ReadAsync(answer);
        Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That(answer.Headers.GetValues("X-Robots-Tag").Single(), Does.StartWith("noindex"));
        Assert.That(page.QuerySelector("input[type=file]"), Is.Null);
        Assert.That(page.Body!.TextContent, Does.Not.Contain("unggah").IgnoreCase);
    }

    private async Task<HttpResponseMessage> PostAsync(string typed)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("kode", typed)]);
        return await _anybody.Client.PostAsync(new Uri("/periksa", UriKind.Relative), form);
    }
}
