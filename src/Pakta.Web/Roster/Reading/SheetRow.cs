namespace Pakta.Web.Roster.Reading;

/// <summary>One line of a file as text; <paramref name="Number"/> is what Excel or an editor shows at its left.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public bool IsBlank => Cells.All(c => string.IsNullOrWhiteSpace(c.Text));
}
