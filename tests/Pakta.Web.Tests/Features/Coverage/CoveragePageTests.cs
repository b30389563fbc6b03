using System.Net;

namespace Pakta.Web.Tests.Features.Coverage;

public sealed class CoveragePageTests : CoverageFixture
{
    [Test]
    public async Task One_round_leads_straight_to_its_figures()
    {
        var client = await App.ClientOfAsync(Sekda);
        using var response = await client.GetAsync("/cakupan");
        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo("/cakupan/netralitas-2029"));
    }

    [Test]
    public async Task The_big_number_is_signed_of_obliged_and_rows_add_up_to_it()
    {
        var page = await CoverageApp.PageAsync(await App.ClientOfAsync(Sekda), "/cakupan/netralitas-2029");
        var obliged = page.QuerySelectorAll("#cakupan tbody td[data-label=Wajib]").Sum(c => int.Parse(c.TextContent, null));
        Assert.Multiple(() =>
        {
            Assert.That(page.Body!.TextContent, Does.Contain("10 dari 32"));
            Assert.That(page.QuerySelector(".big")!.TextContent, Is.EqualTo("31,2\u00a0%"));
            Assert.That(obliged, Is.EqualTo(32));
            Assert.That(page.QuerySelector("#cakupan tbody th a")!.TextContent, Is.EqualTo("Kecamatan Mandonga"));
        });
    }

    [Test]
    public async Task A_refusal_is_a_waiting_person_to_a_head_and_a_refusal_to_the_HR_office()
    {
        var head = await CoverageApp.PageAsync(await App.ClientOfAsync(Sekda), "/cakupan/netralitas-2029/S02");
        var office = await CoverageApp.PageAsync(await App.ClientOfAsync(HrOffice), "/cakupan/netralitas-2029/S02");
        Assert.Multiple(() =>
        {
            Assert.That(head.DocumentElement.OuterHtml, Does.Contain("3 menunggu").And.Not.Contain("menolak"));
            Assert.That(office.Body!.TextContent, Does.Contain("1 menunggu").And.Contain("2 menolak"));
        });
    }

    [Test]
    public async Task A_camat_begins_at_the_own_unit_and_finds_nothing_outside_it()
    {
        var client = await App.ClientOfAsync(Camat);
        using var home = await client.GetAsync("/cakupan/netralitas-2029");
        using var below = await client.GetAsync("/cakupan/netralitas-2029/L01");
        using var beside = await client.GetAsync("/cakupan/netralitas-2029/D01");
        using var above = await client.GetAsync("/cakupan/netralitas-2029/R");
        Assert.Multiple(() =>
        {
            Assert.That(home.Headers.Location?.ToString(), Is.EqualTo("/cakupan/netralitas-2029/K01"));
            Assert.That(below.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(beside.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(above.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task Without_an_appointment_there_is_no_round()
    {
        var client = await App.ClientOfAsync(Nobody);
        var list = await CoverageApp.PageAsync(client, "/cakupan");
        using var page = await client.GetAsync("/cakupan/netralitas-2029");
        Assert.Multiple(() =>
        {
            Assert.That(list.Body!.TextContent, Does.Contain("Belum ada putaran"));
            Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task What_needs_action_is_named_with_the_act_beside_it()
    {
        var page = await CoverageApp.PageAsync(await App.ClientOfAsync(HrOffice), "/cakupan/netralitas-2029");
        var acts = page.QuerySelectorAll(".todo li").Select(li => $"{li.TextContent.Trim()} -> {li.QuerySelector("a")!.GetAttribute("href")}").ToList();
        Assert.Multiple(() =>
        {
            Assert.That(acts, Has.Some.Contains("Kecamatan Mandonga").And.Some.Contains("Ingatkan camat"));
            Assert.That(acts, Has.Some.Contains("SD Negeri 1 Mandonga tidak punya kepala tercatat").And.Some.Contains("/unit?cari=S01"));
            Assert.That(acts, Has.Count.AtMost(5));
        });
    }

    [Test]
    public async Task An_observer_of_a_region_begins_there()
    {
        using var response = await (await App.ClientOfAsync(Panwascam)).GetAsync("/cakupan/netralitas-2029");
        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo("/cakupan/netralitas-2029/wilayah/74.71.01"));
    }

    [Test]
    public async Task A_past_day_is_counted_again_and_says_so()
    {
        var client = await App.ClientOfAsync(Sekda);
        var yesterday = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(8).UtcDateTime).AddDays(-1);
        var page = await CoverageApp.PageAsync(client, $"/cakupan/netralitas-2029?per={yesterday:yyyy-MM-dd}");
        Assert.Multiple(() =>
        {
            Assert.That(page.Body!.TextContent, Does.Contain("keadaan pada akhir").And.Contain("Dihitung ulang dari catatan").And.Contain("Koreksi sesudah tanggal itu"));
            Assert.That(page.QuerySelector("#per")!.GetAttribute("value"), Is.EqualTo($"{yesterday:yyyy-MM-dd}"));
            Assert.That(page.QuerySelector("#cakupan tbody th a")!.GetAttribute("href"), Does.EndWith($"?per={yesterday:yyyy-MM-dd}"));
        });
    }

    [TestCase("20 November", "tidak terbaca")]
    [TestCase("1999-01-01", "Pilih tanggal dari")]
    [TestCase("2999-01-01", "Pilih tanggal dari")]
    public async Task A_date_that_cannot_be_counted_is_told_beside_its_field_and_today_is_shown(string typed, string sentence)
    {
        var page = await CoverageApp.PageAsync(await App.ClientOfAsync(Sekda), $"/cakupan/netralitas-2029?per={Uri.EscapeDataString(typed)}");
        Assert.That(page.QuerySelector("#per-salah")!.TextContent, Does.Contain(sentence));
        Assert.That(page.QuerySelector(".big")!.TextContent, Is.EqualTo("31,2\u00a0%"));
    }

    [Test]
    public async Task The_exempt_stand_beside_every_percent()
    {
        var client = await App.ClientOfAsync(Sekda);
        var page = await CoverageApp.PageAsync(client, "/cakupan/netralitas-2029");
        var region = await CoverageApp.PageAsync(client, "/cakupan/netralitas-2029/wilayah");
        var rounds = await CoverageApp.PageAsync(client, "/putaran");
        Assert.Multiple(() =>
        {
            foreach (var shown in new[] { page, region, rounds }) Assert.That(shown.Body!.TextContent, Does.Contain("1 dikecualikan, tidak dihitung"), shown.Title);
            Assert.That(page.QuerySelectorAll("#cakupan tbody td[data-label=Dikecualikan]").Sum(c => int.Parse(c.TextContent, null)), Is.EqualTo(1));
        });
    }
}
