namespace Pakta.Web.Roster.Reading;

/// <summary>The heading rows of one sheet, joined to one heading a column.</summary>
/// <param name="LastRow">Number of the lowest of them.</param>
/// <param name="Score">How many fields it names.</param>
/// <param name="Shown">As the file spells it.</param>
/// <param name="Plain">As it is looked up; empty where there is none.</param>
internal sealed record Header(int LastRow, int Score, string[] Shown, string[] Plain);
