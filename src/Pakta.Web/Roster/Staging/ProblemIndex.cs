namespace Pakta.Web.Roster.Staging;

/// <summary>The problems of a file in brief.</summary>
/// <param name="Groups">Rows that may be settled together, the largest first.</param>
/// <param name="Kinds">All kinds of problems, the most frequent first.</param>
public sealed record ProblemIndex(IReadOnlyList<RowGroup> Groups, IReadOnlyList<ProblemKind> Kinds)
{
    public static readonly ProblemIndex Empty = new([], []);
}
