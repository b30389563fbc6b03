namespace Pakta.Web.Tables;

/// <summary>
/// A table on its way into a file: <paramref name="Name"/> without ending. A cell is text (string), a count (int), a share
/// (decimal, 0 to 1), or a number of another file (<see cref="RawNumber"/>).
/// </summary>
public sealed record TableFile(string Name, string Sheet, IReadOnlyList<string> Header, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>To be filled in and sent back: in a workbook every column is Text, so that a program keeps long numbers as they are.</summary>
    public bool IsForm { get; init; }
}
