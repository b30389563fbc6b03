using System.Globalization;
using CsvHelper;

namespace Pakta.Web.Tables;

/// <summary>
/// CSV as Excel with Indonesian settings opens it by a double click: UTF-8 with a byte order mark, semicolons, decimal comma.
/// Text that a spreadsheet would take for a formula gets an apostrophe in front.
/// </summary>
public static class CsvTable
{
    private static readonly CultureInfo Culture = Indonesian();

    public static async Task WriteAsync(TableFile table, Stream output, CancellationToken cancel)
    {
        await using var csv = CsvWriter.Create(output, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true }, true);
        await csv.WriteRecordAsync([.. table.Header.Select(Harmless)], cancel);
        await foreach (var row in table.Rows.WithCancellation(cancel)) await csv.WriteRecordAsync([.. row.Select(Field)], cancel);
    }

    /// <summary>Takes the sting out of =, +, -, @, tab, CR, LF and NUL at the start.</summary>
    public static string Harmless(string value) =>
        value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' ? "'" + value : value;

    private static string Field(object? cell) => cell switch
    {
        null => "",
        int count => count.ToString(Culture),
        decimal share => (share * 100).ToString("0.0", Culture),
        _ => Harmless(cell.ToString()!),
    };

    private static CultureInfo Indonesian()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return CultureInfo.ReadOnly(culture);
    }
}
