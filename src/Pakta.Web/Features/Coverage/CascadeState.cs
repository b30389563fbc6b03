using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Coverage;

/// <summary>For a handful of units: which are open, who heads them and whether that head has signed.</summary>
public sealed class CascadeState
{
    private readonly HashSet<UnitId> _open;
    private readonly ILookup<UnitId, HeadState> _heads;

    private CascadeState(IEnumerable<UnitId> open, IEnumerable<HeadState> heads) =>
        (_open, _heads) = ([.. open], heads.ToLookup(h => h.UnitId));

    public bool IsOpen(UnitId unit) => _open.Contains(unit);

    /// <summary>The head who is furthest on, where two share the post (definitive and Plh).</summary>
    public HeadState? HeadOf(UnitId unit) =>
        _heads[unit].OrderBy(h => h.SignedAt ?? DateTimeOffset.MaxValue).ThenByDescending(h => h.IsActivated).FirstOrDefault();

    public static async Task<CascadeState> LoadAsync(PaktaDb db, RoundPlace round, IReadOnlyCollection<UnitId> units, DateTimeOffset now,
        CancellationToken cancel)
    {
        if (units.Count == 0) return new CascadeState([], []);
        var (id, today) = (round.Campaign.Id, round.Zone.Date(now));
        var open = await db.UnitOpenings.Where(o => o.CampaignId == id && units.Contains(o.UnitId)).Select(o => o.UnitId).ToListAsync(cancel);
        var heads = await db.Appointments.AsNoTracking()
            .Where(a => units.Contains(a.UnitId) && (a.Role == Role.Head || a.Role == Role.Ppk) && a.PersonId != null)
            .Where(a => a.EndedAt == null && a.From <= today && (a.Until == null || a.Until >= today))
            .LeftJoin(db.Members.Where(m => m.CampaignId == id), a => a.PersonId, m => (PersonId?)m.PersonId, (a, m) => new
            {
                a.UnitId, IsActivated = (bool?)m!.IsActivated ?? false, SignatureId = m.SignatureId,
            })
            .LeftJoin(db.Signatures, h => h.SignatureId, s => (SignatureId?)s.Id, (h, s) => new HeadState(h.UnitId, h.IsActivated, (DateTimeOffset?)s!.SignedAt))
            .ToListAsync(cancel);
        return new CascadeState(open, heads);
    }
}
