namespace Pakta.Web.Roster;

/// <summary>
/// The judgement of one row: a stable code (<c>nip.length</c>), the column, the value seen and one Indonesian sentence of
/// advice. A 16-digit number may be a NIK and is never shown in full.
/// </summary>
public sealed record RowVerdict(int Row, Verdict Verdict, string Code, string? Column, string? Seen, string Message)
{
    /// <summary>Name of the sheet, where more than one is read.</summary>
    public string? Sheet { get; init; }

    /// <summary>Ways to settle a row under review; empty where only the file can be mended.</summary>
    public IReadOnlyList<RowChoice> Choices { get; init; } = [];

    /// <summary>
    /// Names the question within its file: <c>12:nip.twice</c>, <c>Dinas Kesehatan!12:unit.near</c>. A choice answers this question
    /// alone; what the row has besides is asked next.
    /// </summary>
    public string Key => KeyOf(Sheet, Row, Code);

    /// <summary>Names the row within its file: <c>12</c>, <c>Dinas Kesehatan!12</c>.</summary>
    public string Place => PlaceOf(Sheet, Row);

    public static string PlaceOf(string? sheet, int row) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sheet}{(sheet is null ? "" : "!")}{row}");

    public static string KeyOf(string? sheet, int row, string code) => $"{PlaceOf(sheet, row)}:{code}";

    public static RowVerdict Fine(int row) => new(row, Verdict.Ok, "ok", null, null, "");

    public static RowVerdict Review(int row, string code, string column, string? seen, string message) =>
        new(row, Verdict.Review, code, column, Shown(seen), message);

    public static RowVerdict Rejected(int row, string code, string column, string? seen, string message) =>
        new(row, Verdict.Rejected, code, column, Shown(seen), message);

    /// <summary>The verdict of a row that is stored all the same, with what one should know of it besides; what somebody chose needs no more words.</summary>
    public RowVerdict Noting(string code, string column, string message) =>
        Choices.Count > 0 ? this : this with { Code = code, Column = column, Message = message };

    private static string? Shown(string? seen) => seen is null ? null : SafeText.Show(seen);
}
