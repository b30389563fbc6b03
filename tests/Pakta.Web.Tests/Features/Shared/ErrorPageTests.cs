namespace Pakta.Web.Tests.Features.Shared;

public sealed class ErrorPageTests
{
    [TestCase("/uji/400", 400, "Permintaan tidak dapat dibaca")]
    [TestCase("/uji/403", 403, "Bukan wewenang Saudara")]
    [TestCase("/tidak-ada", 404, "Halaman tidak ditemukan")]
    [TestCase("/uji/409", 409, "Data sudah berubah")]
    [TestCase("/uji/413", 413, "Berkas terlalu besar")]
    [TestCase("/uji/gagal", 500, "Terjadi kesalahan pada sistem")]
    [TestCase("/uji/penyimpanan", 503, "Layanan sedang tidak tersedia")]
    public async Task Every_failure_has_its_page(string path, int status, string title)
    {
        await using var host = await PresentationHost.StartAsync();
        var answer = await host.Client.GetAsync(path);
        var page = await PresentationHost.ParseAsync(answer);
        Assert.Multiple(() =>
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(status));
            Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo(title));
            Assert.That(page.QuerySelector("main a[href='/']"), Is.Not.Null);
            Assert.That(page.QuerySelector("meta[name=robots][content=noindex]"), Is.Not.Null);
            Assert.That(page.DocumentElement.OuterHtml, Does.Not.Contain("rahasia"));
        });
    }

    [Test]
    public async Task No_page_carries_a_style_or_script_of_its_own()
    {
        await using var host = await PresentationHost.StartAsync();
        foreach (var path in new[] { "/tampilan", "/tidak-ada" })
        {
            var page = await host.PageAsync(path);
            Assert.That(page.QuerySelectorAll("style, [style], script:not([src])"), Is.Empty, path);
        }
    }
}
