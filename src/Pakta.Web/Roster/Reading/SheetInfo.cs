namespace Pakta.Web.Roster.Reading;

/// <summary>One sheet of a workbook, for the page where sheets are chosen.</summary>
/// <param name="Name">As on its tab; null for a text file.</param>
/// <param name="IsHidden">Hidden or very hidden: off unless a person turns it on.</param>
/// <param name="Rows">Filled rows, counted up to <see cref="MostCounted"/>.</param>
/// <param name="HasTable">It has a heading row of the wanted kind.</param>
public sealed record SheetInfo(string? Name, bool IsHidden, int Rows, bool HasTable)
{
    public const int MostCounted = 5_000;
}
