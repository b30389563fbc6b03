namespace Pakta.Web.Roster.Staging;

/// <summary>A unit of a list that is not stored yet, where it will hang.</summary>
public sealed record UnitTreeNode(RowResult Row, List<UnitTreeNode> Children)
{
    /// <summary>It or something below it is new or changes.</summary>
    public bool IsTouched => Row.Change is RowChange.New or RowChange.Changed or RowChange.Moved || Children.Exists(c => c.IsTouched);

    /// <summary>The accepted rows of a list as a tree; a unit whose parent the list does not name stands at the top.</summary>
    public static IReadOnlyList<UnitTreeNode> Of(IEnumerable<RowResult> rows)
    {
        var nodes = rows.Where(r => r.Verdict.Verdict == Verdict.Ok && r.Unit is not null).Select(r => new UnitTreeNode(r, [])).ToList();
        var byCode = nodes.DistinctBy(n => n.Row.Unit).ToDictionary(n => n.Row.Unit!);
        var roots = new List<UnitTreeNode>();
        foreach (var node in nodes)
        {
            if (node.Row.Parent is { } parent && byCode.TryGetValue(parent, out var above)) above.Children.Add(node);
            else roots.Add(node);
        }
        return roots;
    }
}
