namespace Pakta.Web.Roster.Reading;

/// <summary>Raw text of a cell, and whether the file held it as a number: Excel keeps only 15 digits of those.</summary>
public readonly record struct SheetCell(string Text, bool IsNumber)
{
    public static readonly SheetCell Empty = new("", false);
}
