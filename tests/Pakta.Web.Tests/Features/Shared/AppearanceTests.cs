using System.Net;

namespace Pakta.Web.Tests.Features.Shared;

public sealed class AppearanceTests
{
    [Test]
    public async Task Follows_the_device_until_a_reader_chooses()
    {
        await using var host = await PresentationHost.StartAsync();
        var page = await host.PageAsync("/tampilan");
        Assert.That(page.DocumentElement.HasAttribute("data-bs-theme"), Is.False);
    }

    [TestCase("gelap", "dark")]
    [TestCase("terang", "light")]
    public async Task Keeps_the_chosen_theme(string theme, string attribute)
    {
        await using var host = await PresentationHost.StartAsync();
        await host.PressAsync(await host.PageAsync("/tampilan"), "tema", theme);
        Assert.That((await host.PageAsync("/tampilan")).DocumentElement.GetAttribute("data-bs-theme"), Is.EqualTo(attribute));
    }

    [Test]
    public async Task Gives_the_choice_back_to_the_device()
    {
        await using var host = await PresentationHost.StartAsync();
        await host.PressAsync(await host.PageAsync("/tampilan"), "tema", "gelap");
        await host.PressAsync(await host.PageAsync("/tampilan"), "tema", "perangkat");
        Assert.That((await host.PageAsync("/tampilan")).DocumentElement.HasAttribute("data-bs-theme"), Is.False);
    }

    [Test]
    public async Task Speaks_Indonesian_first_and_English_when_asked()
    {
        await using var host = await PresentationHost.StartAsync();
        var first = await host.PageAsync("/tampilan");
        await host.PressAsync(first, "bahasa", "en");
        var second = await host.PageAsync("/tampilan");
        Assert.Multiple(() =>
        {
            Assert.That(first.DocumentElement.GetAttribute("lang"), Is.EqualTo("id"));
            Assert.That(first.QuerySelector("h1")!.TextContent, Is.EqualTo("Bahasa dan tampilan"));
            Assert.That(second.DocumentElement.GetAttribute("lang"), Is.EqualTo("en"));
            Assert.That(second.QuerySelector("h1")!.TextContent, Is.EqualTo("Language and appearance"));
        });
    }

    [TestCase("/cakupan/netralitas?urut=unit", "/cakupan/netralitas?urut=unit")]
    [TestCase("https://contoh.id/", "/")]
    [TestCase("//contoh.id", "/")]
    [TestCase("/\\contoh.id", "/")]
    public async Task Leads_back_to_this_site_only(string back, string location)
    {
        await using var host = await PresentationHost.StartAsync();
        var answer = await host.PressAsync(await host.PageAsync("/tampilan"), "tema", "gelap", back);
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
            Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo(location));
        });
    }

    [Test]
    public async Task Refuses_a_choice_that_another_site_sends()
    {
        await using var host = await PresentationHost.StartAsync();
        var answer = await host.Client.PostAsync("/tampilan", new FormUrlEncodedContent([new("tema", "gelap")]));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }
}
