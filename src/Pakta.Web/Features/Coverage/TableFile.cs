namespace Pakta.Web.Features.Coverage;

/// <summary>
/// A table on its way into a file: <paramref name="Name"/> without ending. A cell is text (string), a count (int), or a share
/// (decimal, 0 to 1).
/// </summary>
public sealed record TableFile(string Name, string Sheet, IReadOnlyList<string> Header, IAsyncEnumerable<IReadOnlyList<object?>> Rows);
