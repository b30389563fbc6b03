namespace Pakta.Web.Roster.Reading;

/// <summary>How the file held a cell: as text, as a number (Excel keeps 15 digits of those), as a formula without a stored value, as an error.</summary>
public enum CellKind { Text, Number, NoValue, Error }
