using System.Text.RegularExpressions;

namespace Pakta.Web.Roster;

/// <summary>
/// The judgement of one row: a stable code (<c>nip.length</c>), the column, the value seen and one Indonesian sentence of
/// advice. A 16-digit number may be a NIK and is never shown in full.
/// </summary>
public sealed partial record RowVerdict(int Row, Verdict Verdict, string Code, string? Column, string? Seen, string Message)
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

    public static string KeyOf(string? sheet, int row, string code) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sheet}{(sheet is null ? "" : "!")}{row}:{code}");

    public static RowVerdict Fine(int row) => new(row, Verdict.Ok, "ok", null, null, "");

    public static RowVerdict Review(int row, string code, string column, string? seen, string message) =>
        new(row, Verdict.Review, code, column, Guard(seen), message);

    public static RowVerdict Rejected(int row, string code, string column, string? seen, string message) =>
        new(row, Verdict.Rejected, code, column, Guard(seen), message);

    private static string? Guard(string? seen)
    {
        if (seen is null) return null;
        var shown = Nik().Replace(seen, m => m.Value[..4] + "••••••••••••");
        return shown.Length > 60 ? shown[..60] + "…" : shown;
    }

    [GeneratedRegex(@"(?<!\d)\d{16}(?!\d)")]
    private static partial Regex Nik();
}
