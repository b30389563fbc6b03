using System.Globalization;

namespace Pakta.Web.Roster.Reading;

/// <summary>The columns of a table with a few values each, as far as these may be shown.</summary>
internal static class ColumnSamples
{
    private const int Most = 5;

    public static List<TableColumn> Of(SheetTable table, IEnumerable<SheetRow> rows)
    {
        var first = rows.SkipWhile(r => r.Number <= table.Header.LastRow).Where(r => !NumberRow.Is(r)).Take(Most).ToList();
        return
        [
            .. Enumerable.Range(0, table.Header.Plain.Length).Where(i => table.Header.Shown[i].Length > 0 || table.FieldAt(i) is not null)
                .Select(i => new TableColumn(i, table.Header.Shown[i], table.FieldAt(i), table.IsDropped(i), Samples(table, i, first))),
        ];
    }

    // A birth date may stand under any heading that was not understood, also as the number of days that a spreadsheet keeps.
    private static List<string> Samples(SheetTable table, int column, List<SheetRow> rows)
    {
        if (table.IsDropped(column) || table.FieldAt(column) == "birthDate" || table.Header.Plain[column].Contains("LAHIR", StringComparison.Ordinal)) return [];
        return [.. rows.Select(r => r.At(column).Text.Trim()).Where(t => t.Length > 0 && !SafeText.HasDay(t) && !(table.FieldAt(column) is null && IsSerial(t))).Select(SafeText.Show)];
    }

    private static bool IsSerial(string text) => text.Length == 5 && int.TryParse(text, CultureInfo.InvariantCulture, out var days) && days is > 10_000 and < 60_000;
}
