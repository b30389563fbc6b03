namespace Pakta.Core.Organization;

/// <summary>
/// Materialised path of a unit: the codes from the root down, each followed by a slash (<c>R/KEC06/KEL0601/</c>). A subtree is the
/// half-open range [<c>path</c>, <see cref="UpperBound"/>) in ordinal order, so one index answers every scope question.
/// </summary>
public static class UnitPath
{
    /// <summary>No path is longer.</summary>
    public const int Longest = 500;

    /// <summary>The path of a unit below <paramref name="parentPath"/>; null for a root.</summary>
    public static string Of(string? parentPath, string code) => $"{parentPath}{code}/";

    /// <summary>First string after every path of the subtree ('0' follows '/' in ordinal order).</summary>
    public static string UpperBound(string path) => $"{path[..^1]}0";

    /// <summary>Is <paramref name="path"/> the scope itself or below it?</summary>
    public static bool IsWithin(string path, string scope) => path.StartsWith(scope, StringComparison.Ordinal);

    /// <summary>The codes from the root down to the unit itself.</summary>
    public static string[] Codes(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Paths of the unit itself and of all its ancestors, nearest first.</summary>
    public static IEnumerable<string> SelfAndAncestors(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 2) + 1)
            yield return path[..end];
    }
}
