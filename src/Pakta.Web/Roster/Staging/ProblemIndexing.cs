namespace Pakta.Web.Roster.Staging;

/// <summary>Gathers the problems of a file while it is judged.</summary>
internal sealed class ProblemIndexing
{
    private const int MostGroups = 100;
    private readonly Dictionary<(string, string?), RowGroup> _groups = [];
    private readonly Dictionary<(RowView, string), ProblemKind> _kinds = [];

    /// <summary>Groups of two and more that share a choice; all kinds.</summary>
    public ProblemIndex Index => new(
        [.. _groups.Values.Where(g => g is { Count: > 1, Choices.Count: > 0 }).OrderByDescending(g => g.Count).Take(MostGroups)],
        [.. _kinds.Values.OrderByDescending(k => k.Count)]);

    public void Add(RowResult row, RowView view)
    {
        var verdict = row.Verdict;
        if (verdict.Verdict == Verdict.Ok) return;
        _kinds[(view, verdict.Code)] = _kinds.TryGetValue((view, verdict.Code), out var kind)
            ? kind with { Count = kind.Count + 1 } : new ProblemKind(view, verdict.Code, verdict.Message, 1);
        if (view != RowView.Review) return;
        var key = RowGroup.KeyOf(row);
        _groups[key] = _groups.TryGetValue(key, out var group)
            ? group with { Count = group.Count + 1, Choices = [.. group.Choices.Intersect(verdict.Choices)] }
            : new RowGroup(key.Code, key.Seen, verdict.Message, 1, verdict.Choices);
    }
}
