using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>
/// Reads from the base rows (people, posts, openings, signatures less revocations, declines, absences, accounts) where people
/// stand in a round. The roll keeps this up to date; the recount compares it with the roll.
/// </summary>
internal sealed class RoundFacts
{
    private readonly PaktaDb _db;
    private readonly Campaign _campaign;
    private readonly DateOnly _today;
    private readonly HashSet<UnitId> _open;
    private readonly ILookup<PersonId, Post> _posts;

    private RoundFacts(PaktaDb db, Campaign campaign, Unit root, DateOnly today, HashSet<UnitId> open, ILookup<PersonId, Post> posts) =>
        (_db, _campaign, Root, _today, _open, _posts) = (db, campaign, root, today, open, posts);

    public Unit Root { get; }

    public static async Task<RoundFacts> LoadAsync(PaktaDb db, Campaign campaign, DateTimeOffset now, CancellationToken cancel)
    {
        var root = await db.Units.AsNoTracking().SingleAsync(u => u.Id == campaign.RootUnitId, cancel);
        var today = IndonesianZone.OfRegion(root.Region).Date(now);
        var open = await db.UnitOpenings.Where(o => o.CampaignId == campaign.Id).Select(o => o.UnitId).ToListAsync(cancel);
        var posts = await db.Appointments
            .Where(a => a.PersonId != null && (a.Role == Role.Head || a.Role == Role.Ppk) && a.EndedAt == null)
            .Where(a => a.From <= today && (a.Until == null || a.Until >= today))
            .Join(db.Units.Below(root.Path), a => a.UnitId, u => u.Id, (a, u) => new Post(a.PersonId!.Value, u.Id, u.ParentId, u.Kind))
            .ToListAsync(cancel);
        return new RoundFacts(db, campaign, root, today, [.. open], posts.ToLookup(p => p.Person));
    }

    /// <summary>Everybody of the round: the people of its subtree, and heads of its units who belong elsewhere.</summary>
    public IQueryable<CivilServant> Everybody()
    {
        var below = _db.Units.Below(Root.Path).Select(u => u.Id);
        var heads = _posts.Select(p => p.Key).ToArray();
        return _db.People.Where(p => below.Contains(p.UnitId) || heads.Contains(p.Id));
    }

    /// <summary>Facts of those of <paramref name="people"/> who have a place in the round.</summary>
    public async Task<Dictionary<PersonId, PersonFacts>> OfAsync(IQueryable<CivilServant> people, CancellationToken cancel)
    {
        var end = UnitPath.UpperBound(Root.Path);
        var rows = await people
            .Join(_db.Units, p => p.UnitId, u => u.Id, (p, u) => new
            {
                p.Id, p.UnitId, p.Status, Inside = string.Compare(u.Path, Root.Path) >= 0 && string.Compare(u.Path, end) < 0,
            })
            .ToListAsync(cancel);
        var ids = people.Select(p => p.Id);
        var exempt = await SetAsync(_db.Exemptions.HoldingOn(_today).Select(e => e.PersonId), ids, cancel);
        var postponed = await SetAsync(
            _db.Postponements.HoldingOn(_today).Select(e => e.PersonId), ids, cancel);
        var declined = await SetAsync(
            _db.Declines.Where(d => d.CampaignId == _campaign.Id && d.WithdrawnAt == null).Select(d => d.PersonId), ids, cancel);
        var activated = await SetAsync(
            _db.Users.Where(a => a.ActivatedAt != null && a.PersonId != null).Select(a => a.PersonId!.Value), ids, cancel);
        var signed = await _db.Signatures
            .Where(s => s.CampaignId == _campaign.Id && ids.Contains(s.PersonId) && !_db.Revocations.Any(r => r.SignatureId == s.Id))
            .ToDictionaryAsync(s => s.PersonId, s => s.Id, cancel);

        var facts = new Dictionary<PersonId, PersonFacts>(rows.Count);
        foreach (var row in rows)
        {
            var counted = row.Inside && _campaign.Signers.Includes(row.Status);
            if (!counted && !(row.Inside && row.Status == EmploymentStatus.Elected) && !_posts.Contains(row.Id)) continue;
            var signature = signed.TryGetValue(row.Id, out var s) ? s : (SignatureId?)null;
            var unit = row.Inside ? row.UnitId : _posts[row.Id].First().Unit;
            facts[row.Id] = new PersonFacts(unit, new MemberFacts(counted, exempt.Contains(row.Id), signature is not null,
                declined.Contains(row.Id), postponed.Contains(row.Id), IsOpen(row.Id, row.UnitId), activated.Contains(row.Id)), signature);
        }
        return facts;
    }

    /// <summary>
    /// Own unit open; or head of a unit whose parent is open; or head of the root, who waits for nobody; or the Sekda where the
    /// Sekda opens the round.
    /// </summary>
    private bool IsOpen(PersonId person, UnitId unit) => _open.Contains(unit) || _posts[person].Any(MaySignAsHead);

    private bool MaySignAsHead(Post post) =>
        post.Unit == Root.Id
        || (post.Parent is { } parent && _open.Contains(parent))
        || (_campaign.Opener == Opener.Sekda && post.Kind == UnitKind.Setda && post.Parent == Root.Id);

    private static async Task<HashSet<PersonId>> SetAsync(IQueryable<PersonId> source, IQueryable<PersonId> ids, CancellationToken cancel) =>
        [.. await source.Where(id => ids.Contains(id)).ToListAsync(cancel)];

    private sealed record Post(PersonId Person, UnitId Unit, UnitId? Parent, UnitKind Kind);
}
