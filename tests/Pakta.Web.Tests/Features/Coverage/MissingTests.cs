using System.Net;

namespace Pakta.Web.Tests.Features.Coverage;

public sealed class MissingTests : CoverageFixture
{
    private const string Address = "/cakupan/netralitas-2029/R/belum";

    [Test]
    public async Task A_head_sees_the_names_of_the_own_subtree_by_unit()
    {
        var page = await CoverageApp.PageAsync(await App.ClientOfAsync(Camat), "/cakupan/netralitas-2029/K01/belum");
        var groups = page.QuerySelectorAll("tr.group").Select(r => r.TextContent.Trim()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(groups, Is.EqualTo(new[] { "Kecamatan Mandonga", "Kelurahan Korumba" }));
            Assert.That(page.QuerySelectorAll("tbody tr:not(.group)"), Has.Length.EqualTo(9));
            Assert.That(page.QuerySelector("h2")!.TextContent, Does.Contain("9 orang"));
        });
    }

    [Test]
    public async Task Observers_and_outsiders_find_no_names()
    {
        foreach (var account in new[] { Bawaslu, Panwascam, Nobody })
        {
            var client = await App.ClientOfAsync(account);
            foreach (var ending in new[] { "", ".xlsx", ".csv" })
            {
                using var response = await client.GetAsync(Address + ending);
                Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), ending);
            }
        }
        using var above = await (await App.ClientOfAsync(Camat)).GetAsync(Address);
        Assert.That(above.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task To_a_head_the_declined_are_among_the_waiting_in_every_list()
    {
        var head = await App.ClientOfAsync(Sekda);
        var all = await CoverageApp.PageAsync(head, "/cakupan/netralitas-2029/S02/belum");
        var waiting = await CoverageApp.PageAsync(head, "/cakupan/netralitas-2029/S02/belum?keadaan=menunggu");
        var probing = await CoverageApp.PageAsync(head, "/cakupan/netralitas-2029/S02/belum?keadaan=menolak");
        var file = await head.GetStringAsync("/cakupan/netralitas-2029/S02/belum.csv");
        Assert.Multiple(() =>
        {
            Assert.That(Rows(all), Is.EqualTo(4));
            Assert.That(Rows(waiting), Is.EqualTo(3));
            Assert.That(Rows(probing), Is.EqualTo(4), "an unknown state is no filter");
            Assert.That(all.DocumentElement.OuterHtml + file, Does.Not.Contain("menolak"));
        });
    }

    [Test]
    public async Task The_HR_office_tells_the_declined_apart()
    {
        var page = await CoverageApp.PageAsync(await App.ClientOfAsync(HrOffice), "/cakupan/netralitas-2029/S02/belum?keadaan=menolak");
        Assert.Multiple(() =>
        {
            Assert.That(Rows(page), Is.EqualTo(2));
            Assert.That(page.QuerySelectorAll(".chip-bad"), Has.Length.EqualTo(2));
        });
    }

    [Test]
    public async Task A_reminder_goes_by_WhatsApp_to_the_number_with_the_country_code()
    {
        var page = await CoverageApp.PageAsync(await App.ClientOfAsync(Sekda), "/cakupan/netralitas-2029/S02/belum?cari=calc");
        Assert.That(page.QuerySelector("a[href^='https://wa.me/']")!.GetAttribute("href"), Does.StartWith("https://wa.me/6281234567890?text="));
    }

    private static int Rows(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("tbody tr:not(.group)").Length;
}
