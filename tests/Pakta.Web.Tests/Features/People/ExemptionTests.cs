using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.People;

/// <summary>Out of the denominator lead two officers of the HR office and nobody else.</summary>
[DatabaseSource]
public sealed class ExemptionTests(TestDatabase database)
{
    private static readonly object Pension = new { dasar = ExemptionReason.Pension, sejak = PeopleStory.Day(0) };
    private PeopleStory _story = null!;
    private CivilServant _person = null!;

    [SetUp]
    public async Task Start()
    {
        _story = await PeopleStory.StartAsync(database);
        _person = _story.City.Staff("KEL-A1");
    }

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task The_head_cannot_take_anybody_out_of_the_denominator()
    {
        foreach (var head in new[] { "kepala.kel-a1", "kepala.kec-a", "ppk" })
            foreach (var action in new[] { "kecualikan", "kecualikan/setujui" })
                Assert.That(await _story.ForgeAsync(head, _person, action, ("dasar", "Pension"), ("sejak", PeopleStory.Day(0))), Is.EqualTo(HttpStatusCode.NotFound), $"{head} {action}");

        // Not even a head whom somebody made an officer of the HR office as well.
        await _story.App.DbAsync(async db =>
        {
            var now = _story.App.Clock.GetUtcNow();
            await using var tx = await db.Database.BeginTransactionAsync();
            db.Appointments.Add(Appointment.OfPerson(Guid.CreateVersion7(now), Role.HrOffice, _story.City.Root.Id, _story.City.Head("KEL-A1").Id, PeopleStory.Today, null, null, null, now, null));
            await db.SaveChangesAsync();
            await tx.CommitAsync();
        });
        Assert.That(await _story.DoAsync("kepala.kel-a1", _person, "kecualikan", Pension), Does.StartWith("Kepala tidak dapat"));
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "kecualikan", Pension), Is.Null);
        Assert.That(await _story.ForgeAsync("kepala.kel-a1", _person, "kecualikan/setujui"), Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await _story.StateAsync(_person), Is.EqualTo(MemberState.Waiting));
        Assert.That(await _story.DoAsync("kepala.kel-a1", _story.City.Staff("KEL-B1"), "kecualikan", Pension), Is.Null, "elsewhere the officer is no head");
    }

    /// <summary>Confirmed and dropped at once would be out of the denominator, and nobody could bring the person back.</summary>
    [Test]
    public async Task Of_two_officers_in_the_same_moment_one_is_heard()
    {
        foreach (var person in Enumerable.Range(1, 5).Select(n => _story.City.Staff("KEL-B1", n)))
        {
            Assert.That(await _story.DoAsync(PeopleStory.Hr, person, "kecualikan", Pension), Is.Null);
            await Task.WhenAll(_story.ForgeAsync("bkpsdm.dua", person, "kecualikan/setujui"), _story.ForgeAsync(PeopleStory.Hr, person, "kecualikan/batal"));
            var row = await _story.App.DbAsync(db => db.Exemptions.AsNoTracking().SingleAsync(e => e.PersonId == person.Id));
            Assert.That(row.ConfirmedAt is null || row.EndedAt is null, $"{row.ConfirmedAt} {row.EndedAt}");
        }
    }

    [Test]
    public async Task An_exemption_changes_a_figure_only_when_a_second_officer_agrees()
    {
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "kecualikan", Pension), Is.Null);
        Assert.That(await _story.StateAsync(_person), Is.EqualTo(MemberState.Waiting));
        Assert.That(await _story.ForgeAsync(PeopleStory.Hr, _person, "kecualikan/setujui"), Is.EqualTo(HttpStatusCode.UnprocessableEntity), "the proposer");
        Assert.That(await _story.PageAsync(PeopleStory.Hr, _person), Does.Contain("menunggu persetujuan petugas BKPSDM kedua").And.Not.Contain("Setujui pengecualian"));
        Assert.That(await _story.StateAsync(_person), Is.EqualTo(MemberState.Waiting));
        Assert.That(await _story.DoAsync(PeopleStory.SecondHr, _person, "kecualikan/setujui", new { }), Is.Null);
        Assert.That(await _story.StateAsync(_person), Is.EqualTo(MemberState.Exempt));
        Assert.That(await _story.PageAsync(PeopleStory.Hr, _person), Does.Contain("diusulkan Petugas BKPSDM, disetujui Petugas BKPSDM Kedua"));
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Proposals_wait_in_a_list_and_can_be_dropped()
    {
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "kecualikan", Pension), Is.Null);
        using (var office = await _story.App.SignInAsync(PeopleStory.SecondHr))
        {
            Assert.That((await office.PageAsync("/pegawai")).Body!.TextContent, Does.Contain("1 usulan menunggu"));
            Assert.That((await office.PageAsync("/pegawai/usulan")).QuerySelector("tbody")!.TextContent, Does.Contain(_person.FullName).And.Contain("Pensiun").And.Not.Contain("perlu petugas lain"));
            Assert.That((await office.PageAsync("/pegawai?keadaan=menunggu-persetujuan")).QuerySelectorAll("tbody tr"), Has.Length.EqualTo(1));
        }
        using (var office = await _story.App.SignInAsync(PeopleStory.Hr))
            Assert.That((await office.PageAsync("/pegawai/usulan")).QuerySelector("tbody")!.TextContent, Does.Contain("perlu petugas lain"));
        Assert.That(await _story.DoAsync(PeopleStory.SecondHr, _person, "kecualikan/batal", new { }), Is.Null);
        Assert.That(await _story.ForgeAsync(PeopleStory.SecondHr, _person, "kecualikan/setujui"), Is.EqualTo(HttpStatusCode.UnprocessableEntity), "it was dropped");
        Assert.That(await _story.StateAsync(_person), Is.EqualTo(MemberState.Waiting));
        Assert.That(await _story.PageAsync(PeopleStory.Hr, _person), Does.Contain("Usulan pengecualian (Pensiun) dibatalkan"));
    }

    [Test]
    public async Task One_officer_brings_a_person_back_from_a_day_on()
    {
        await ConfirmedAsync(0);
        var key = await _story.App.DbAsync(db => db.Exemptions.Select(e => e.Id).SingleAsync());
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "aktifkan", new { kembali = PeopleStory.Day(-1) }), Does.StartWith("Tanggal kembali tidak boleh sebelum"));
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "aktifkan", new { catatan = key, kembali = PeopleStory.Day(2) }), Is.Null);
        Assert.That(await _story.StateAsync(_person), Is.EqualTo(MemberState.Exempt));
        await _story.PassAsync(2);
        Assert.That(await _story.StateAsync(_person), Is.EqualTo(MemberState.Waiting));
        Assert.That(await _story.PageAsync(PeopleStory.Hr, _person), Does.Contain("Dihitung kembali"));
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task An_exemption_ahead_is_shown_as_a_plan_and_can_be_taken_back_by_one()
    {
        await ConfirmedAsync(3);
        Assert.That(await _story.StateAsync(_person), Is.EqualTo(MemberState.Waiting));
        Assert.That(await _story.PageAsync(PeopleStory.Hr, _person), Does.Contain("Akan berlaku"));
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "aktifkan", new { }), Is.Null);
        await _story.PassAsync(3);
        Assert.That(await _story.StateAsync(_person), Is.EqualTo(MemberState.Waiting));
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    /// <summary>Dead, dismissed, pensioned or gone: the unit shows its vacancy, and the desk is closed.</summary>
    [TestCase(0), TestCase(3)]
    public async Task Whoever_is_exempted_heads_nothing_and_holds_no_role_any_more(int days)
    {
        _person = _story.City.Head("KEL-A1");
        await ConfirmedAsync(days);
        using (var before = await _story.App.SignInAsync(PeopleStory.Hr))
            if (days > 0) Assert.That((await before.PageAsync("/unit/KEL-A1")).Body!.TextContent, Does.Contain(_person.FullName));
        await _story.PassAsync(days);
        using var office = await _story.App.SignInAsync(PeopleStory.Hr);
        Assert.That((await office.PageAsync("/unit?lihat=tanpa-kepala")).Body!.TextContent, Does.Contain(_story.City.Units["KEL-A1"].Name));
        Assert.That((await office.PageAsync("/unit/KEL-A1")).Body!.TextContent, Does.Not.Contain(_person.FullName));
        using var head = await _story.App.SignInAsync("kepala.kel-a1");
        using var desk = await head.GetAsync("/pegawai");
        Assert.That(desk.StatusCode, Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    private async Task ConfirmedAsync(int days)
    {
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "kecualikan", new { dasar = ExemptionReason.Pension, sejak = PeopleStory.Day(days) }), Is.Null);
        Assert.That(await _story.DoAsync(PeopleStory.SecondHr, _person, "kecualikan/setujui", new { }), Is.Null);
    }
}
