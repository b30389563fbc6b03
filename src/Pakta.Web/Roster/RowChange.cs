namespace Pakta.Web.Roster;

/// <summary>What a stored row does to what is known; each row counts once.</summary>
public enum RowChange { None, New, Changed, Moved, Unchanged }
