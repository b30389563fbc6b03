using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Auditing;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Trail;

/// <summary>The audit trail: who did what, read by those whom it is for, and bound to the log so that no line can vanish.</summary>
[DatabaseSource]
public sealed class TrailTests(TestDatabase database)
{
    private RoundStory _story = null!;

    [SetUp]
    public async Task Start() => _story = await RoundStory.OnAsync(await PaktaApp.StartAsync(database));

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task Who_in_which_role_did_what_to_what_and_when()
    {
        var slug = await _story.OpenRoundAsync();
        Assert.That((await _story.CancelAsync(slug, "Salah naskah.")).Refusal, Is.Null);
        using var office = await _story.App.SignInAsync(RoundStory.Hr);
        var rows = (await office.PageAsync("/jejak")).QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.That(rows[0], Does.Contain("Masuk"), "the newest first: the officer's own sign-in");
        Assert.That(rows[1], Does.Contain("Membatalkan putaran").And.Contain("Badan kepegawaian KOTA").And.Contain("Salah naskah.").And.Contain("23 November 2026"));
        Assert.That(rows[2], Does.Contain("Membuka putaran"));
        Assert.That(rows[3], Does.Contain("Menyusun rancangan putaran"));
        Assert.That((await office.PageAsync("/jejak?apa=round.opened")).QuerySelectorAll("tbody tr"), Has.Length.EqualTo(1));
        Assert.That((await office.PageAsync("/jejak?sampai=2020-01-01")).QuerySelectorAll("tbody tr"), Is.Empty);
        using var file = await office.GetAsync("/jejak.csv");
        Assert.That(await file.Content.ReadAsStringAsync(), Does.Contain("Membatalkan putaran"));
    }

    [TestCase("198609262015051001"), TestCase("19860926 201505 1 001"), TestCase("19860926.201505.1.001")]
    public async Task A_whole_NIP_never_stands_in_it_however_it_was_typed(string number)
    {
        var slug = await _story.OpenRoundAsync();
        Assert.That((await _story.CancelAsync(slug, $"Salah orang: {number}, mestinya lain.")).Refusal, Is.Null);
        var changes = await _story.App.DbAsync(db => db.Audit.Where(e => e.Act == "round.cancelled").Select(e => e.Changes).SingleAsync());
        Assert.That(changes, Does.Contain("Salah orang: ").And.Contain(", mestinya lain.").And.Contain("•").And.Not.Contain(number).And.Not.Contain("201505"));
    }

    [Test]
    public async Task Each_reader_sees_the_own_scope_and_nobody_else_sees_any()
    {
        var slug = await _story.OpenRoundAsync();
        Assert.That((await _story.OpenUnitAsync(slug, "KEC-A", "Camat cuti.", RoundStory.Hr)).Refusal, Is.Null);
        Assert.That((await _story.OpenUnitAsync(slug, "KEC-B", "Camat cuti.", RoundStory.Hr)).Refusal, Is.Null);
        Assert.That(await OpeningsSeenAsync("panwas-a"), Is.EqualTo(1), "Panwascam sees the own kecamatan");
        Assert.That(await OpeningsSeenAsync("inspektorat"), Is.EqualTo(2));
        foreach (var who in new[] { "kepala.kec-a", "staf1.kel-a1", "operator.dikbud" })
        {
            using var visitor = await _story.App.SignInAsync(who);
            foreach (var address in new[] { "/jejak", "/jejak.csv" })
            {
                using var answer = await visitor.GetAsync(address);
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), $"{who} {address}");
            }
        }
    }

    [Test]
    public async Task A_wrong_password_is_in_the_trail_and_the_password_is_not()
    {
        using (var visitor = _story.App.Visit())
        {
            using var again = await visitor.PostFormAsync("/masuk", new { Nama = RoundStory.Hr, Sandi = "sandi-yang-salah" });
            using var unknown = await visitor.PostFormAsync("/masuk", new { Nama = "199001012015011001", Sandi = "sandi-yang-salah" });
        }
        var events = await EventsAsync();
        Assert.That(events.Select(e => e.Act), Is.EqualTo(new[] { "session.refused", "session.refused" }));
        Assert.That(events[0].UnitId, Is.Not.Null);
        Assert.That(events[1].Subject, Is.EqualTo("nama yang tidak dikenal"));
        Assert.That(events.Select(e => e.Changes + e.Subject + e.Actor), Has.None.Contains("sandi-yang-salah").And.None.Contains("199001012015011001"));
    }

    [Test]
    public async Task A_full_number_never_gets_into_the_trail()
    {
        var unit = _story.City.Units["KEL-A1"];
        await _story.App.UseAsync<AuditTrail, int>(async trail =>
        {
            await trail.AddFromConsoleAsync(AuditActs.UnitDescribed, AuditSubject.Of(unit), default, AuditChange.Of("nama", "198609262015051001", "NIK 7471012609860001"));
            return 0;
        });
        var line = (await EventsAsync()).Single();
        Assert.That(line.Changes, Does.Contain("2015").And.Not.Contain("198609262015051001").And.Not.Contain("7471012609860001"));
        Assert.That(line.Actor, Is.EqualTo("konsol"));
    }

    [Test]
    public async Task A_day_that_is_over_is_bound_to_the_log_once()
    {
        await _story.OpenRoundAsync();
        Assert.That(await BindAsync(), Is.Zero, "the day is not over");
        _story.App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That(await BindAsync(), Is.EqualTo(1));
        Assert.That(await BindAsync(), Is.Zero);
        Assert.That((await AuditAsync()).Findings, Is.Empty);
    }

    [TestCase("""UPDATE "AuditEvents" SET "Actor" = 'Orang lain' WHERE "Id" = (SELECT min("Id") FROM "AuditEvents")""", "trail.changed")]
    [TestCase("""DELETE FROM "AuditEvents" WHERE "Id" = (SELECT min("Id") FROM "AuditEvents")""", "trail.changed")]
    [TestCase("""DELETE FROM "AuditDays" """, "trail.missing")]
    public async Task A_line_changed_behind_the_program_is_named(string sql, string code)
    {
        await _story.OpenRoundAsync();
        _story.App.Clock.Advance(TimeSpan.FromDays(1));
        await BindAsync();
        Assert.That(async () => await _story.App.DbAsync(db => db.Database.ExecuteSqlRawAsync("""DELETE FROM "AuditEvents" """)), Throws.Exception, "rows are frozen");
        await _story.App.TamperAsync(sql);
        Assert.That((await AuditAsync()).Findings.Select(f => f.Code), Does.Contain(code));
    }

    private async Task<int> OpeningsSeenAsync(string who)
    {
        using var visitor = await _story.App.SignInAsync(who);
        return (await visitor.PageAsync("/jejak?apa=unit.opened")).QuerySelectorAll("tbody tr").Length;
    }

    private Task<List<AuditEvent>> EventsAsync() => _story.App.DbAsync(db => db.Audit.AsNoTracking().OrderBy(e => e.Id).ToListAsync());

    private Task<int> BindAsync() => _story.App.UseAsync<AuditDays, int>(d => d.BindAsync(CancellationToken.None));

    private async Task<AuditReport> AuditAsync()
    {
        await _story.App.UseAsync<Sequencer, int>(async s => { await s.DrainAsync(CancellationToken.None); return 0; });
        return await _story.App.UseAsync<LedgerAudit, AuditReport>(a => a.RunAsync(CancellationToken.None));
    }
}
