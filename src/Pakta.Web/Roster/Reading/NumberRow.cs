namespace Pakta.Web.Roster.Reading;

/// <summary>The row <c>1 2 3 4 5</c> (or <c>(1) (2) (3)</c>) that forms have under their headings.</summary>
internal static class NumberRow
{
    public static bool Is(SheetRow row)
    {
        var last = 0;
        var filled = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.IsBlank) continue;
            if (!int.TryParse(cell.Text.AsSpan().Trim().Trim("()."), out var number) || number != last + 1) return false;
            (last, filled) = (number, filled + 1);
        }
        return filled > 2;
    }
}
