namespace Pakta.Core.Coverage;

/// <summary>
/// Which units are shown to the public. Every obliged person belongs to exactly one reporting group and no group holds fewer than
/// <see cref="Least"/> people; all public figures are sums of whole groups, so none can be had by subtraction either. A smaller
/// unit reports with its parent; where that would still leave a group too small, the smallest reporting unit below joins in.
/// </summary>
public static class ReportingUnits
{
    /// <summary>The fewest obliged people a public figure may speak of.</summary>
    public const int Least = 5;

    /// <param name="Code">Unit code.</param>
    /// <param name="Parent">Code of the parent within the round; null at the root.</param>
    /// <param name="Obliged">Obliged people of the unit itself (not of those below).</param>
    public readonly record struct Node(string Code, string? Parent, int Obliged);

    /// <summary>
    /// Maps each unit to the unit it reports under. <paramref name="nodes"/>: parents before children. A round with fewer than
    /// <see cref="Least"/> obliged people in all reports under the root, and the public is shown nothing of it.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Partition(IReadOnlyList<Node> nodes)
    {
        var own = nodes.ToDictionary(n => n.Code, n => n.Obliged);
        var into = nodes.ToDictionary(n => n.Code, n => n.Code);
        var reporting = nodes.ToDictionary(n => n.Code, _ => new List<string>());
        foreach (var node in nodes.Reverse())
        {
            var below = reporting[node.Code];
            while (own[node.Code] is > 0 and < Least && below.Count > 0)
            {
                var smallest = below.MinBy(c => (own[c], c))!;
                below.Remove(smallest);
                Join(smallest, node.Code);
                below.AddRange(reporting[smallest]);
            }
            if (node.Parent is not { } parent) continue;
            if (own[node.Code] is > 0 and < Least) Join(node.Code, parent);
            if (own[node.Code] >= Least)
            {
                reporting[parent].Add(node.Code);
                continue;
            }
            into[node.Code] = parent;
            reporting[parent].AddRange(below);
        }
        return nodes.ToDictionary(n => n.Code, n => Final(n.Code));

        void Join(string from, string to)
        {
            own[to] += own[from];
            own[from] = 0;
            into[from] = to;
        }

        string Final(string code)
        {
            while (into[code] != code) code = into[code];
            return code;
        }
    }
}
