using Pakta.Ledger;

namespace Pakta.Web.Rounds;

/// <summary>Obliged and signed by reporting unit, as one command changes them, and the leaves that say so.</summary>
internal sealed class PublicChange
{
    private readonly Dictionary<string, UnitCount> _groups = new(StringComparer.Ordinal);

    /// <summary>Does any figure change?</summary>
    public bool IsAny => _groups.Values.Any(g => g != default);

    public void Add(string group, int obliged, int signed) => _groups[group] = _groups.GetValueOrDefault(group) + new UnitCount(obliged, signed);

    /// <summary>
    /// One leaf, or several where it would be too long. Each leaf takes its groups to where they end, with their mergers, and
    /// signatures leave the figures before others come back: no figure in between is impossible or speaks of too few.
    /// </summary>
    public IEnumerable<Leaf> Leaves(string slug, DateTimeOffset now, string reason, Dictionary<string, string>? merge, string? root)
    {
        var changed = _groups.Where(g => g.Value != default).OrderBy(g => g.Value.Signed).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (Move(changed) is { } move)
        {
            yield return new MoveLeaf(slug, now, move.From, move.To, merge, root);
            yield break;
        }
        var left = merge?.ToDictionary() ?? [];
        var parts = changed.Count == 0 ? [[]] : changed.Chunk(PublicRoll.UnitsPerLeaf).ToList();
        foreach (var part in parts)
        {
            var groups = part.Select(g => g.Key).ToHashSet();
            var joins = left.Where(m => part == parts[^1] || groups.Contains(m.Key) || groups.Contains(m.Value)).ToDictionary();
            foreach (var join in joins.Keys) left.Remove(join);
            var signed = part.Where(g => g.Value.Signed != 0).ToDictionary(g => g.Key, g => g.Value.Signed);
            yield return new RosterDeltaLeaf(slug, now, part.Where(g => g.Value.Obliged != 0).ToDictionary(g => g.Key, g => g.Value.Obliged), reason,
                signed.Count > 0 ? signed : null, joins.Count > 0 ? joins : null, root);
        }
    }

    private static (string From, string To)? Move(List<KeyValuePair<string, UnitCount>> changed) =>
        changed is [{ Value: { Obliged: -1, Signed: -1 } }, { Value: { Obliged: 1, Signed: 1 } }] ? (changed[0].Key, changed[1].Key) : null;
}
