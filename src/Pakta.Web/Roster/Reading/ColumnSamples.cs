using System.Text.RegularExpressions;

namespace Pakta.Web.Roster.Reading;

/// <summary>The columns of a table with a few values each, as far as these may be shown.</summary>
internal static partial class ColumnSamples
{
    private const int Most = 5;
    private const int Longest = 60;

    public static List<TableColumn> Of(SheetTable table, IEnumerable<SheetRow> rows)
    {
        var first = rows.SkipWhile(r => r.Number <= table.Header.LastRow).Where(r => !NumberRow.Is(r)).Take(Most).ToList();
        return
        [
            .. Enumerable.Range(0, table.Header.Plain.Length).Where(i => table.Header.Shown[i].Length > 0 || table.FieldAt(i) is not null)
                .Select(i => new TableColumn(i, table.Header.Shown[i], table.FieldAt(i), table.IsDropped(i), Samples(table, i, first))),
        ];
    }

    // A birth date may stand under any heading that was not understood.
    private static List<string> Samples(SheetTable table, int column, List<SheetRow> rows)
    {
        if (table.IsDropped(column) || table.FieldAt(column) == "birthDate" || table.Header.Plain[column].Contains("LAHIR", StringComparison.Ordinal)) return [];
        return [.. rows.Select(r => r.At(column).Text.Trim()).Where(t => t.Length > 0 && !Date().IsMatch(t)).Select(Shown)];
    }

    private static string Shown(string text)
    {
        var shown = SixteenDigits().Replace(text, "••••••••••••••••");
        return shown.Length > Longest ? shown[..Longest] + "…" : shown;
    }

    [GeneratedRegex(@"(?<!\d)\d{16}(?!\d)")]
    private static partial Regex SixteenDigits();

    [GeneratedRegex(@"(?<!\d)\d{1,4}[-/. ]+(\d{1,2}|[A-Za-z]{3,9})[-/. ]+\d{2,4}(?!\d)")]
    private static partial Regex Date();
}
