using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Rounds;

/// <summary>A governor over two regencies, each an agency of its own, in one deployment.</summary>
[DatabaseSource]
public sealed class NestedAgenciesTests(TestDatabase database)
{
    private static readonly string[] Both = ["din1.1", "din1.2", "kec1.3"];
    private PaktaApp _app = null!;
    private Province _province = null!;
    private string _all = "", _first = "", _second = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        _app = await PaktaApp.StartAsync(database);
        _province = new Province(_app);
        await _province.BuildAsync();
        _all = await _province.OpenRoundAsync("gubernur", "PROV", "Pilgub 2029");
        _first = await _province.OpenRoundAsync("bupati1", "KAB1", "Pilbup Satu 2029");
        _second = await _province.OpenRoundAsync("bupati2", "KAB2", "Pilbup Dua 2029");
        foreach (var who in Both)
            foreach (var slug in new[] { _all, _first }) Assert.That(await _province.SignAsync(slug, who), Is.Null);
        foreach (var who in new[] { "din2.2", "kab2.1", "bkd.1", "gubernur", "bupati2" }) Assert.That(await _province.SignAsync(_all, who), Is.Null);
        await _app.UseAsync<Sequencer, int>(async s =>
        {
            await s.DrainAsync(CancellationToken.None);
            return await s.StepAsync(CancellationToken.None);
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Test]
    public async Task The_province_is_the_sum_of_its_regencies_and_its_own()
    {
        var figures = await FiguresAsync(_all);
        var sum = figures["PROV"].Own + figures["BKD"].Total + figures["KAB1"].Total + figures["KAB2"].Total;
        Assert.Multiple(() =>
        {
            Assert.That(figures["PROV"].Total, Is.EqualTo(sum));
            Assert.That((figures["KAB1"].Total.Obliged, figures["KAB1"].Total.Signed), Is.EqualTo((3 * Province.StaffPerUnit, 3)));
            Assert.That((figures["KAB2"].Total.Obliged, figures["KAB2"].Total.Signed), Is.EqualTo((3 * Province.StaffPerUnit, 2)));
            Assert.That((figures["PROV"].Total.Obliged, figures["PROV"].Total.Signed), Is.EqualTo((8 * Province.StaffPerUnit, 6)));
        });
    }

    [Test]
    public async Task A_regent_s_own_round_covers_the_own_regency_alone()
    {
        var (first, second) = (await FiguresAsync(_first), await FiguresAsync(_second));
        Assert.Multiple(() =>
        {
            Assert.That(first.Keys, Is.EquivalentTo(new[] { "KAB1", "DIN1", "KEC1" }));
            Assert.That((first["KAB1"].Total.Obliged, first["KAB1"].Total.Signed), Is.EqualTo((3 * Province.StaffPerUnit, 3)));
            Assert.That((second["KAB2"].Total.Obliged, second["KAB2"].Total.Signed), Is.EqualTo((3 * Province.StaffPerUnit, 0)));
        });
    }

    [Test]
    public Task Everybody_counts_once_in_a_round_and_at_home_whatever_the_posts() => _app.DbAsync(async db =>
    {
        var members = await db.Members.AsNoTracking().Join(db.Campaigns, m => m.CampaignId, c => c.Id, (m, c) => new { c.Slug, m.PersonId, m.UnitId, m.State }).ToListAsync();
        var twoPosts = _province.People["din1.1"];
        Assert.Multiple(() =>
        {
            Assert.That(members.Select(m => (m.Slug, m.PersonId)), Is.Unique);
            Assert.That(members.Where(m => m.Slug == _all).Select(m => m.PersonId), Is.EquivalentTo(_province.People.Values.Select(p => p.Id)));
            Assert.That(members.Single(m => m.Slug == _all && m.PersonId == twoPosts.Id).UnitId, Is.EqualTo(twoPosts.UnitId));
            Assert.That(members.Single(m => m.Slug == _second && m.PersonId == twoPosts.Id).State, Is.EqualTo(MemberState.Uncounted));
        });
    });

    [Test]
    public async Task The_record_names_the_signer_s_own_agency()
    {
        var records = await _app.DbAsync(db => db.Signatures.AsNoTracking().Select(s => s.Record).ToListAsync());
        var named = records.ConvertAll(r => JsonDocument.Parse(r).RootElement).Select(r =>
            (r.GetProperty("unitCode").GetString(), r.GetProperty("agency").GetString(), r.GetProperty("opd").GetString())).Distinct();
        Assert.That(named, Is.EquivalentTo(new[]
        {
            ("DIN1", "Pemerintah Kabupaten 1", "Dinas Kesehatan Kabupaten 1"), ("KEC1", "Pemerintah Kabupaten 1", "Kecamatan 1"),
            ("DIN2", "Pemerintah Kabupaten 2", "Dinas Kesehatan Kabupaten 2"), ("KAB2", "Pemerintah Kabupaten 2", "Pemerintah Kabupaten 2"),
            ("BKD", "Pemerintah Provinsi Contoh", "Badan Kepegawaian Daerah"), ("PROV", "Pemerintah Provinsi Contoh", "Pemerintah Provinsi Contoh"),
        }));
    }

    [Test]
    public async Task A_regent_sees_and_steers_the_own_regency_and_nothing_beside_or_above_it()
    {
        await SeesAsync("bupati1",
            [$"/cakupan/{_all}/KAB1", $"/cakupan/{_all}/DIN1", $"/cakupan/{_all}/KEC1/belum", $"/cakupan/{_first}", $"/putaran/{_first}", "/unit/KAB1", $"/putaran/{_first}/tutup"],
            [$"/cakupan/{_all}/PROV", $"/cakupan/{_all}/KAB2", $"/cakupan/{_all}/KEC2/belum", $"/cakupan/{_second}", $"/putaran/{_second}", "/unit/KAB2", "/unit/PROV",
                $"/putaran/{_second}/tutup", $"/putaran/{_all}/tutup"]);
        Assert.That(new[] { await _province.CloseAsync(_second, "bupati1"), await _province.CloseAsync(_all, "bupati1"), await _province.CloseAsync(_second, "din2.1") },
            Is.All.TypeOf<RoundIsUnknown>());
    }

    [Test]
    public Task The_governor_sees_all() => SeesAsync("gubernur",
        [$"/cakupan/{_all}", $"/cakupan/{_all}/KAB2", $"/cakupan/{_first}", $"/cakupan/{_second}/KEC2/belum", $"/putaran/{_second}/tutup", "/unit/KEC1"], []);

    [Test]
    public async Task Bawaslu_sees_its_region()
    {
        await SeesAsync("bawaslu1",
            [$"/cakupan/{_all}/wilayah/74.01", $"/cakupan/{_all}/KAB1", $"/cakupan/{_all}/KEC1", $"/cakupan/{_first}"],
            [$"/cakupan/{_all}/wilayah/74.02", $"/cakupan/{_all}/KAB2", $"/cakupan/{_all}/PROV", $"/cakupan/{_second}", $"/putaran/{_second}", $"/cakupan/{_all}/KEC1/belum"]);
        await SeesAsync("bawaslu", [$"/cakupan/{_all}", $"/cakupan/{_all}/wilayah/74.02", $"/cakupan/{_second}"], [$"/cakupan/{_all}/KEC2/belum", $"/putaran/{_all}/tutup"]);
    }

    [Test]
    public async Task The_ledger_verifies() => Assert.That(
        (await _app.UseAsync<LedgerAudit, AuditReport>(a => a.RunAsync(CancellationToken.None))).Findings, Is.Empty);

    private Task<Dictionary<string, UnitCoverage>> FiguresAsync(string slug) => _app.DbAsync(db => db.UnitCoverages.AsNoTracking()
        .Where(c => db.Campaigns.Any(r => r.Id == c.CampaignId && r.Slug == slug))
        .Join(db.Units, c => c.UnitId, u => u.Id, (c, u) => new { u.Code, Row = c }).ToDictionaryAsync(r => r.Code, r => r.Row));

    private async Task SeesAsync(string who, string[] seen, string[] hidden)
    {
        using var visitor = await _app.SignInAsync(who);
        var wrong = new List<string>();
        foreach (var (path, wanted) in seen.Select(p => (p, HttpStatusCode.OK)).Concat(hidden.Select(p => (p, HttpStatusCode.NotFound))))
        {
            using var answer = await visitor.GetAsync(path);
            if (answer.StatusCode != wanted) wrong.Add($"{who} {path}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }
        Assert.That(wrong, Is.Empty);
    }
}
