namespace Pakta.Web.Roster.Reading;

/// <summary>One data row by field; <paramref name="HasSurplus"/>: more filled cells than headings, so something has shifted.</summary>
public sealed record TableRow(int Number, IReadOnlyDictionary<string, SheetCell> Cells, bool HasSurplus)
{
    public SheetCell Cell(string field) => Cells.GetValueOrDefault(field, SheetCell.Empty);

    /// <summary>Trimmed text, spaces collapsed; null when empty.</summary>
    public string? Text(string field)
    {
        var text = Cell(field).Text;
        if (string.IsNullOrWhiteSpace(text)) return null;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
