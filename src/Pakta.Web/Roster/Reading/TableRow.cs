using System.Collections.Frozen;

namespace Pakta.Web.Roster.Reading;

/// <summary>
/// One data row by field. Cells lie at <see cref="TableReader.Field"/>, resolved once by whoever reads many rows; the name of a
/// field does as well.
/// </summary>
/// <param name="number">In its sheet.</param>
/// <param name="fields">Places of the fields.</param>
/// <param name="columns">Of its own table, by place of the field; negative: none.</param>
/// <param name="cells">By place of the field.</param>
public sealed class TableRow(int number, FrozenDictionary<string, int> fields, int[] columns, SheetCell[] cells)
{
    public int Number => number;

    /// <summary>Name of the sheet, where more than one is read.</summary>
    public string? Sheet { get; init; }

    /// <summary>The last group row above.</summary>
    public GroupRow? Group { get; init; }

    /// <summary>Hidden by hand or by a filter.</summary>
    public bool IsHidden { get; init; }

    /// <summary>More filled cells than headings in a text file, so something has shifted.</summary>
    public bool HasSurplus { get; init; }

    /// <summary>Holds signs of a wrong encoding.</summary>
    public bool IsGarbled { get; init; }

    /// <summary>The row's own table has the column: of several sheets perhaps only one has.</summary>
    /// <param name="field">From <see cref="TableReader.Field"/>.</param>
    public bool Has(int field) => field >= 0 && columns[field] >= 0;

    /// <param name="field">From <see cref="TableReader.Field"/>; negative: the file has no such column.</param>
    public SheetCell Cell(int field) => field < 0 ? SheetCell.Empty : cells[field];

    public SheetCell Cell(string field) => Cell(fields.GetValueOrDefault(field, -1));

    /// <summary>Trimmed text, spaces collapsed; null when empty.</summary>
    public string? Text(int field) => Plainly(Cell(field).Text);

    public string? Text(string field) => Plainly(Cell(field).Text);

    // An export puts an apostrophe before what a spreadsheet would take for a formula; coming back it is no part of the value.
    private static string? Plainly(string text)
    {
        if (text is ['\'', '=' or '+' or '-' or '@', ..]) text = text[1..];
        if (IsPlain(text)) return text.Length == 0 ? null : text;
        if (string.IsNullOrWhiteSpace(text)) return null;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsPlain(string text)
    {
        var wasSpace = true;
        foreach (var c in text)
        {
            var isSpace = c == ' ';
            if ((isSpace && wasSpace) || (!isSpace && char.IsWhiteSpace(c))) return false;
            wasSpace = isSpace;
        }
        return !wasSpace || text.Length == 0;
    }
}
