using System.Net;

namespace Pakta.Web.Tests.Features.Coverage;

public sealed class RegionTests : CoverageFixture
{
    [Test]
    public async Task A_kecamatan_counts_all_that_lies_in_it_and_the_city_has_a_row_of_its_own()
    {
        var page = await CoverageApp.PageAsync(await App.ClientOfAsync(Bawaslu), "/cakupan/netralitas-2029/wilayah");
        var rows = page.QuerySelectorAll("#cakupan tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent.Trim(),
            r => r.QuerySelector("td[data-label=Wajib]")!.TextContent);
        Assert.Multiple(() =>
        {
            // Office 5, kelurahan 5, school of the education office 7.
            Assert.That(rows["Kecamatan Mandonga"], Is.EqualTo("17"));
            Assert.That(rows["Tingkat kota"], Is.EqualTo("11"));
            Assert.That(rows["Wilayah 74.71.02"], Is.EqualTo("4"));
            Assert.That(rows.Values.Sum(v => int.Parse(v, null)), Is.EqualTo(32));
        });
    }

    [Test]
    public async Task A_Panwascam_sees_exactly_the_own_kecamatan()
    {
        var client = await App.ClientOfAsync(Panwascam);
        var page = await CoverageApp.PageAsync(client, "/cakupan/netralitas-2029/wilayah/74.71.01");
        using var elsewhere = await client.GetAsync("/cakupan/netralitas-2029/wilayah/74.71.02");
        using var city = await client.GetAsync("/cakupan/netralitas-2029/wilayah/74.71");
        using var school = await client.GetAsync("/cakupan/netralitas-2029/S01");
        using var service = await client.GetAsync("/cakupan/netralitas-2029/D01");
        Assert.Multiple(() =>
        {
            Assert.That(page.Body!.TextContent, Does.Contain("1 dari 17"));
            Assert.That(page.QuerySelectorAll("#cakupan tbody th a").Select(a => a.TextContent),
                Is.EquivalentTo(new[] { "Kecamatan Mandonga", "Kelurahan Korumba", "SD Negeri 1 Mandonga" }));
            Assert.That(elsewhere.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(city.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(school.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(service.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task City_level_lists_the_offices_that_lie_nowhere_else()
    {
        var page = await CoverageApp.PageAsync(await App.ClientOfAsync(HrOffice), "/cakupan/netralitas-2029/wilayah/74.71");
        Assert.That(page.QuerySelectorAll("#cakupan tbody th a").Select(a => a.TextContent),
            Is.EquivalentTo(new[] { "Kota Kendari", "Dinas Pendidikan" }));
    }
}
