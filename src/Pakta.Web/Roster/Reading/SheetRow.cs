namespace Pakta.Web.Roster.Reading;

/// <summary>One line of a file as text; <paramref name="Number"/> is what Excel or an editor shows at its left.</summary>
public sealed record SheetRow(int Number, SheetCell[] Cells)
{
    /// <summary>What stands further right is no roster; such cells are not taken.</summary>
    public const int MostColumns = 1_024;

    /// <summary>Hidden by hand or by a filter.</summary>
    public bool IsHidden { get; init; }

    /// <summary>No cell holds anything; a formula whose value was not stored is something.</summary>
    public bool IsBlank
    {
        get
        {
            foreach (var cell in Cells)
                if (!cell.IsBlank) return false;
            return true;
        }
    }

    public SheetCell At(int column) => (uint)column < (uint)Cells.Length ? Cells[column] : SheetCell.Empty;
}
