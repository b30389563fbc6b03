using System.Net;
using Pakta.Core.Organization;

namespace Pakta.Web.Tests.Features.Coverage;

public sealed class CoveragePageTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private CoverageApp _app = null!;
    private Guid _sekda, _camat, _hr, _panwas, _nobody;

    [OneTimeSetUp]
    public async Task BuildAsync()
    {
        _app = new CoverageApp();
        await _app.DataAsync(async db =>
        {
            var town = new CoverageTown(db, Now);
            town.Unit("R", "Kota Kendari", UnitKind.Pemda, null, "74.71");
            town.Unit("K01", "Kecamatan Mandonga", UnitKind.Kecamatan, "R", "74.71.01");
            town.Unit("L01", "Kelurahan Korumba", UnitKind.Kelurahan, "K01", "74.71.01.1001");
            town.Unit("D01", "Dinas Pendidikan", UnitKind.Dinas, "R", "74.71");
            town.Unit("S01", "SD Negeri 1 Mandonga", UnitKind.Sekolah, "D01", "74.71.01");
            town.Unit("S02", "SD Negeri 2 Poasia", UnitKind.Sekolah, "D01", "74.71.02");
            town.Round("netralitas-2029", "R");
            town.Opened("R", "D01", "S02");
            town.People("R", 3, Facts.Signed);
            town.People("K01", 4, Facts.NotOpen);
            town.People("L01", 5, Facts.NotOpen);
            town.People("D01", 6, Facts.Signed);
            town.People("D01", 2, Facts.NotActivated);
            town.People("S01", 7, Facts.NotOpen);
            town.People("S02", 2, Facts.Declined);
            town.People("S02", 1, Facts.Postponed);
            town.People("S02", 1, Facts.Waiting);
            town.People("S02", 1, Facts.Exempt);
            var camat = town.Person("K01", "Camat Mandonga", Facts.Signed);
            _sekda = town.Appoint(Role.Head, "R");
            _camat = town.Appoint(Role.Head, "K01");
            town.Appoint(Role.Head, "K01", camat.Id);
            _hr = town.Appoint(Role.HrOffice, "R");
            _panwas = town.Appoint(Role.Observer, "R", region: "74.71.01");
            await town.SaveAsync();
            return 0;
        });
        _nobody = Guid.CreateVersion7(Now);
    }

    [OneTimeTearDown]
    public void Remove() => _app.Dispose();

    [Test]
    public async Task One_round_leads_straight_to_its_figures()
    {
        var client = await _app.ClientOfAsync(_sekda);
        using var response = await client.GetAsync("/cakupan");
        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo("/cakupan/netralitas-2029"));
    }

    [Test]
    public async Task The_big_number_is_signed_of_obliged_and_rows_add_up_to_it()
    {
        var page = await CoverageApp.PageAsync(await _app.ClientOfAsync(_sekda), "/cakupan/netralitas-2029");
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
        var head = await CoverageApp.PageAsync(await _app.ClientOfAsync(_sekda), "/cakupan/netralitas-2029/S02");
        var office = await CoverageApp.PageAsync(await _app.ClientOfAsync(_hr), "/cakupan/netralitas-2029/S02");
        Assert.Multiple(() =>
        {
            Assert.That(head.DocumentElement.OuterHtml, Does.Contain("3 menunggu").And.Not.Contain("menolak"));
            Assert.That(office.Body!.TextContent, Does.Contain("1 menunggu").And.Contain("2 menolak"));
        });
    }

    [Test]
    public async Task A_camat_begins_at_the_own_unit_and_finds_nothing_outside_it()
    {
        var client = await _app.ClientOfAsync(_camat);
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
        var client = await _app.ClientOfAsync(_nobody);
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
        var page = await CoverageApp.PageAsync(await _app.ClientOfAsync(_hr), "/cakupan/netralitas-2029");
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
        using var response = await (await _app.ClientOfAsync(_panwas)).GetAsync("/cakupan/netralitas-2029");
        Assert.That(response.Headers.Location?.ToString(), Is.EqualTo("/cakupan/netralitas-2029/wilayah/74.71.01"));
    }
}
