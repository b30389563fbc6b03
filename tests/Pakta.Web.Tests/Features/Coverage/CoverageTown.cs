using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Tests.Features.Coverage;

/// <summary>Builds a small town in the database: units, people with facts, and their figures folded as the sequencer folds them.</summary>
internal sealed class CoverageTown(PaktaDb db, DateTimeOffset now)
{
    private readonly Dictionary<string, Unit> _units = [];
    private readonly List<(Unit Unit, CoverageCount Count)> _counts = [];

    public Campaign Campaign { get; private set; } = null!;

    public Unit this[string code] => _units[code];

    public Guid Id() => Guid.CreateVersion7(now);

    public Unit Unit(string code, string name, UnitKind kind, string? parent, string? region)
    {
        var unit = Pakta.Core.Organization.Unit.Create(new UnitId(Id()), code, name, kind, parent is null ? null : _units[parent], region);
        db.Add(unit);
        return _units[code] = unit;
    }

    public Campaign Round(string slug, string root, string title = "Netralitas ASN", bool open = true)
    {
        var plan = new CampaignPlan(title, "Pemilu 2029", "UU 20/2023", now.AddDays(-9), now.AddDays(20), null, null, SignerGroups.AllCivilServants,
            Opener.Head, null, null, false);
        Campaign = Campaign.Draft(new CampaignId(Id()), slug, _units[root].Id, plan);
        if (open) Assert.That(Campaign.Open(now.AddDays(-9)).Refusal, Is.Null);
        db.Add(Campaign);
        return Campaign;
    }

    public void Opened(params string[] codes) =>
        db.AddRange(codes.Select(c => UnitOpening.Create(Campaign.Id, _units[c].Id, OpeningManner.PassedOn, now.AddDays(-5), null)));

    public CivilServant Person(string unit, string name, MemberFacts facts, string? phone = null)
    {
        var person = CivilServant.Create(new PersonId(Id()), null, new PersonData(name, null, null, EmploymentStatus.Pns, null, null, "Analis", null, phone),
            _units[unit].Id);
        db.Add(person);
        db.Add(Member.Create(Campaign.Id, person.Id, _units[unit].Id, facts, facts.HasSigned ? new SignatureId(Id()) : null));
        _counts.Add((_units[unit], facts.Count));
        return person;
    }

    public void People(string unit, int count, MemberFacts facts)
    {
        for (var i = 0; i < count; i++) Person(unit, $"{facts.State} {unit} {i:000}", facts);
    }

    /// <summary>Only figures, no people: for trees that are large.</summary>
    public void Figures(string unit, CoverageCount own) => _counts.Add((_units[unit], own));

    public Guid Appoint(Role role, string unit, PersonId? person = null, string? region = null)
    {
        var (today, account) = (DateOnly.FromDateTime(now.UtcDateTime).AddDays(-30), Account(role.ToString(), person));
        db.Add(person is { } holder
            ? Appointment.OfPerson(Id(), role, _units[unit].Id, holder, today, null, null, null, now, null)
            : Appointment.OfAccount(Id(), role, _units[unit].Id, account, region, null, null, today, null, now, null));
        return account;
    }

    public Guid Account(string name, PersonId? person = null)
    {
        var id = Id();
        var word = id.ToString("n");
        db.Add(new Account { Id = id, UserName = word, NormalizedUserName = word, SecurityStamp = word, DisplayName = name, PersonId = person });
        return id;
    }

    public async Task SaveAsync()
    {
        var rows = _units.Values.ToDictionary(u => u.Path, u => UnitCoverage.Create(Campaign.Id, u.Id));
        foreach (var (unit, count) in _counts)
        {
            rows[unit.Path].AddOwn(count);
            foreach (var path in UnitPath.SelfAndAncestors(unit.Path)) rows[path].AddTotal(count);
        }
        db.AddRange(rows.Values);
        await using var tx = await db.Database.BeginTransactionAsync();
        await db.SaveChangesAsync();
        await tx.CommitAsync();
    }
}
