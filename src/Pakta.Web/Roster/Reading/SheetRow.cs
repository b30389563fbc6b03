namespace Pakta.Web.Roster.Reading;

/// <summary>One line of a file as text; <paramref name="Number"/> is what Excel or an editor shows at its left.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>Name of the sheet, where more than one is read.</summary>
    public string? Sheet { get; init; }

    /// <summary>Hidden by hand or by a filter.</summary>
    public bool IsHidden { get; init; }

    public bool IsBlank => Cells.All(c => string.IsNullOrWhiteSpace(c.Text));
}
