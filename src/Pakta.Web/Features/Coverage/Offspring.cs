using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Coverage;

/// <summary>How many units, of which kinds, hang directly below each of a handful of units.</summary>
public sealed class Offspring
{
    private readonly ILookup<UnitId?, (UnitKind Kind, int Count)> _below;

    private Offspring(IEnumerable<(UnitId? Parent, UnitKind Kind, int Count)> rows) => _below = rows.ToLookup(r => r.Parent, r => (r.Kind, r.Count));

    public static async Task<Offspring> LoadAsync(PaktaDb db, IReadOnlyCollection<UnitId> units, CancellationToken cancel)
    {
        if (units.Count == 0) return new Offspring([]);
        var parents = units.Select(u => (UnitId?)u).ToList();
        var rows = await db.Units.Standing().Where(u => parents.Contains(u.ParentId)).GroupBy(u => new { u.ParentId, u.Kind })
            .Select(g => new { g.Key.ParentId, g.Key.Kind, Count = g.Count() }).ToListAsync(cancel);
        return new Offspring(rows.Select(r => (r.ParentId, r.Kind, r.Count)));
    }

    /// <summary>"4 kelurahan", "13 unit di bawahnya", or null for a leaf.</summary>
    public string? Words(UnitId unit, SharedText text)
    {
        var kinds = _below[unit].ToList();
        return kinds.Count == 0 ? null : text[HeadWords.Several([.. kinds.Select(k => k.Kind)]), Tampil.Number(kinds.Sum(k => k.Count))];
    }
}
