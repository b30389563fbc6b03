using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>
/// Reads from the base rows where people stand in a round now. The roll keeps this up to date; the audit compares it with the roll.
/// </summary>
internal sealed class RoundFacts
{
    private readonly PaktaDb _db;
    private readonly Campaign _campaign;
    private readonly RoundMoment _moment;
    private readonly Doors _doors;
    private readonly MergedRecords _merged;

    private RoundFacts(PaktaDb db, Campaign campaign, Unit root, RoundMoment moment, Doors doors, MergedRecords merged) =>
        (_db, _campaign, Root, _moment, _doors, _merged) = (db, campaign, root, moment, doors, merged);

    public Unit Root { get; }

    public static async Task<RoundFacts> LoadAsync(PaktaDb db, Campaign campaign, DateTimeOffset now, CancellationToken cancel)
    {
        var root = await db.Units.AsNoTracking().SingleAsync(u => u.Id == campaign.RootUnitId, cancel);
        var moment = RoundMoment.Present(IndonesianZone.OfRegion(root.Region).Date(now));
        var open = await moment.Opened(db, campaign.Id).ToHashSetAsync(cancel);
        var posts = await moment.Heads(db)
            .Join(db.Units.Below(root.Path), a => a.UnitId, u => u.Id, (a, u) => new Doors.Post(a.PersonId!.Value, u.Id, u.ParentId, u.Kind))
            .ToListAsync(cancel);
        var merged = await MergedRecords.LoadAsync(db, moment, campaign.Id, cancel);
        return new RoundFacts(db, campaign, root, moment, new Doors(campaign, open, posts.ToLookup(p => p.Person)), merged);
    }

    /// <summary>Everybody of the round: the people of its subtree, and heads of its units who belong elsewhere.</summary>
    public IQueryable<CivilServant> Everybody()
    {
        var below = _db.Units.Below(Root.Path).Select(u => u.Id);
        var heads = _doors.Heads;
        return _db.People.Where(p => below.Contains(p.UnitId) || heads.Contains(p.Id));
    }

    /// <summary>Facts of those of <paramref name="people"/> who have a place in the round.</summary>
    public async Task<Dictionary<PersonId, PersonFacts>> OfAsync(IQueryable<CivilServant> people, CancellationToken cancel)
    {
        var facts = new Dictionary<PersonId, PersonFacts>();
        await foreach (var row in _moment.Rows(_db, _campaign.Id, people, _db.Units.Below(Root.Path)).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (row.IsMerged) continue;
            var counted = row.IsInside && _campaign.Signers.Includes(row.Status);
            var post = _doors.PlaceOf(row.Id);
            if (!counted && !(row.IsInside && row.Status == EmploymentStatus.Elected) && post is null) continue;
            var signature = row.SignatureId ?? _merged.SignatureOf(row.Id);
            facts[row.Id] = new PersonFacts(row.IsInside ? row.UnitId : post!.Value,
                row.Facts(counted, signature is not null, _doors.IsOpen(row.Id, row.UnitId)), signature);
        }
        return facts;
    }

    /// <summary>Where the live signature of a record counts today.</summary>
    public PersonId Human(PersonId record) => _merged.SurvivorOf(record);
}
