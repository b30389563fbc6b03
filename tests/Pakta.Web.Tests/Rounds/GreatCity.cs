using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.Pacts;
using Pakta.Core.People;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;
using Pakta.Web.Rounds;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Rounds;

/// <summary>
/// An agency with a service of many: <c>R</c> above <c>A</c> (6 people) and <c>B</c> (6); below <c>A</c> the service <c>T</c> (6)
/// with twenty schools <c>T1</c> to <c>T20</c> and the small office <c>S</c> (3, too few for a public figure). <c>X</c> is another agency.
/// Codes carry a prefix.
/// </summary>
internal sealed class GreatCity(PaktaApp app, Statements statements, string prefix, int perSchool)
{
    private readonly Invented _invented = new(perSchool);

    public Dictionary<string, Unit> Units { get; } = [];
    public Dictionary<string, List<PersonId>> Staff { get; } = [];
    public Campaign Campaign { get; private set; } = null!;

    public async Task<GreatCity> BuildAsync()
    {
        Add("R", UnitKind.Pemda, null, 0);
        Add("X", UnitKind.Pemda, null, 6);
        Add("A", UnitKind.Badan, "R", 6);
        Add("B", UnitKind.Badan, "R", 6);
        Add("T", UnitKind.Dinas, "A", 6);
        Add("S", UnitKind.Bidang, "A", 3);
        for (var n = 1; n <= 20; n++) Add($"T{n}", UnitKind.Sekolah, "T", perSchool);
        var now = app.Clock.GetUtcNow();
        Campaign = Campaign.Draft(new CampaignId(NewId()), prefix.ToLowerInvariant(), Units["R"].Id, new CampaignPlan("Uji", "Pemilu 2029", "SKB",
            now.AddDays(-1), now.AddDays(30), null, null, SignerGroups.AllCivilServants, Opener.Head, null, null, false));
        await WriteAsync(async (db, services) =>
        {
            db.AddRange(Units.Values);
            foreach (var (unit, people) in Staff)
                db.AddRange(people.Select(p => CivilServant.Create(p, _invented.Nip(), new PersonData(_invented.Name(), null, null, EmploymentStatus.Pns, null, null, "Staf", null, null), Units[unit].Id)));
            foreach (var head in new[] { "A", "B", "T", "T1" })
                db.Add(Appointment.OfPerson(NewId(), Role.Head, Units[head].Id, Staff[head][0], new DateOnly(2025, 1, 1), null, null, null, now, null));
            db.Add(Campaign);
            db.Add(PactVersion.Freeze(Campaign.Id, Audience.CivilServant, "netralitas", "1", new PactText("Pakta", "Bagi ASN", "Saya:", ["Netral."], "Demikian.")));
            foreach (var unit in Units.Values) db.Add(UnitOpening.Create(Campaign.Id, unit.Id, OpeningManner.ByHrOffice, now, null, "uji"));
            Assert.That(Campaign.Open(now).Refusal, Is.Null);
            await db.SaveChangesAsync();
            await services.GetRequiredService<MemberRoll>().EnrolAsync(Campaign, CancellationToken.None);
        });
        return this;
    }

    public async Task SignAsync(string unit, int count)
    {
        var text = await app.DbAsync(db => db.PactVersions.Where(v => v.CampaignId == Campaign.Id).Select(v => v.Sha256).SingleAsync());
        foreach (var person in Staff[unit].Take(count))
            Assert.That((await app.UseAsync<SigningWriter, Result<SignOutcome>>(w =>
                w.SignAsync(new SignWork(Campaign.Id, person, NewId(), text, SigningMethod.Pin, "", null)))).Refusal, Is.Null);
    }

    /// <summary>One command's transaction.</summary>
    public Task WriteAsync(Func<PaktaDb, IServiceProvider, Task> work) => app.UseAsync<IServiceProvider, int>(async services =>
    {
        var db = services.GetRequiredService<PaktaDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await work(db, services);
        await transaction.CommitAsync();
        return 0;
    });

    /// <summary>Hangs a unit elsewhere and answers the statements that coverage needed to follow.</summary>
    public async Task<IReadOnlyCollection<string>> MoveAsync(string unit, string parent)
    {
        IReadOnlyCollection<string> sent = [];
        await WriteAsync(async (db, services) =>
        {
            var old = await RehangAsync(db, Units[unit].Id, Units[parent].Id);
            sent = await statements.OfAsync(db, () => services.GetRequiredService<UnitRoll>().MovedAsync(Units[unit].Id, old, CancellationToken.None));
        });
        return sent;
    }

    public static async Task<string> RehangAsync(PaktaDb db, UnitId unit, UnitId parent)
    {
        var top = await db.Units.SingleAsync(u => u.Id == unit);
        var old = top.Path;
        var below = await db.Units.Below(old).Where(u => u.Id != unit).ToListAsync();
        top.MoveBelow(await db.Units.SingleAsync(u => u.Id == parent));
        below.ForEach(u => u.Rebase(old, top.Path));
        await db.SaveChangesAsync();
        return old;
    }

    public string Code(string unit) => Units[unit].Code;

    public Guid NewId() => Guid.CreateVersion7(app.Clock.GetUtcNow());

    private void Add(string unit, UnitKind kind, string? parent, int staff)
    {
        Units.Add(unit, Unit.Create(new UnitId(NewId()), $"{prefix}.{unit}", unit, kind, parent is null ? null : Units[parent], "74.71"));
        Staff.Add(unit, [.. Enumerable.Range(0, staff).Select(_ => new PersonId(NewId()))]);
    }
}
