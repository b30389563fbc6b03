namespace Pakta.Web.Roster.Reading;

/// <summary>Raw text of a cell, and how the file held it.</summary>
public readonly record struct SheetCell(string Text, CellKind Kind = CellKind.Text)
{
    public static readonly SheetCell Empty = new("");

    public bool IsNumber => Kind == CellKind.Number;

    public bool IsBlank => Kind != CellKind.NoValue && string.IsNullOrWhiteSpace(Text);
}
