using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Auditing;
using Pakta.Web.Roster;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Storing;

/// <summary>Whoever brings a list is the first hand of its exemptions, and the law of the form holds for that hand.</summary>
[DatabaseSource]
public sealed class ExemptionsFromListTests(TestDatabase database)
{
    private RoundStory _story = null!;
    private CivilServant _person = null!;

    [SetUp]
    public async Task Start()
    {
        _story = await RoundStory.OnAsync(await PaktaApp.StartAsync(database));
        _person = _story.City.Staff("SD-1");
    }

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [TestCase("bkpsdm", null, true)]
    [TestCase("staf1.kec-a", "KOTA", true)]
    [TestCase("staf1.kec-a", "KEC-A", false)]
    [TestCase("operator.dikbud", null, false)]
    [TestCase("kepala.sd-1", "KOTA", false)]
    [TestCase("kepala.dikbud", "KOTA", false)]
    [TestCase("staf1.sd-1", "KOTA", false)]
    public async Task A_list_proposes_only_where_its_bearer_may(string who, string? hrOf, bool may)
    {
        if (hrOf is not null) await MakeOfficerAsync(who, hrOf);
        var authority = await _story.AuthorityAsync(who);
        var row = await ImportAsync(new ImportRun(true) { Who = authority });
        Assert.That((row.Verdict.Verdict, row.Verdict.Code, row.Change), Is.EqualTo((Verdict.Ok, may ? "ok" : "standing.office", RowChange.Changed)));
        Assert.That(await _story.App.DbAsync(db => db.People.Where(p => p.Id == _person.Id).Select(p => p.Position).SingleAsync()), Is.EqualTo("Guru"), "the row itself is stored");
        Assert.That(await _story.App.DbAsync(db => db.Exemptions.Select(e => e.GivenBy).ToListAsync()), Is.EqualTo(may ? new[] { authority.AccountId } : []));
        Assert.That(await LinesAsync(), Is.EqualTo(may ? new[] { (authority.AccountId, _person.FullName) } : []));
    }

    [Test]
    public async Task A_list_from_the_console_proposes_in_the_name_of_nobody()
    {
        await ImportAsync(new ImportRun(true));
        Assert.That(await _story.App.DbAsync(db => db.Exemptions.Select(e => new { e.GivenBy, e.ConfirmedAt }).SingleAsync()), Is.EqualTo(new { GivenBy = (Guid?)null, ConfirmedAt = (DateTimeOffset?)null }));
        Assert.That(await LinesAsync(), Is.EqualTo(new[] { ((Guid?)null, _person.FullName) }));
    }

    private async Task<RowResult> ImportAsync(ImportRun run) => (await new RosterCity(_story.App).PeopleAsync(
        $"NIP BARU,NAMA,NAMA JABATAN,KODE UNIT,KEDUDUKAN HUKUM\n{_person.Nip},\"{_person.Name}\",Guru,SD-1,Meninggal", run)).Rows.Single();

    private Task MakeOfficerAsync(string who, string unit) => _story.App.DbAsync(async db =>
    {
        var now = _story.App.Clock.GetUtcNow();
        await using var tx = await db.Database.BeginTransactionAsync();
        db.Appointments.Add(Appointment.OfPerson(Guid.CreateVersion7(now), Role.HrOffice, _story.City.Units[unit].Id, _story.City.People[who].Id, new DateOnly(2026, 1, 1), null, null, null, now, null));
        await db.SaveChangesAsync();
        await tx.CommitAsync();
    });

    private Task<List<(Guid?, string)>> LinesAsync() => _story.App.DbAsync(async db =>
        (await db.Audit.Where(a => a.Act == AuditActs.ExemptionProposed.Code).ToListAsync()).ConvertAll(a => (a.AccountId, a.Subject)));
}
