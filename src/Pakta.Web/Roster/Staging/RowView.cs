namespace Pakta.Web.Roster.Staging;

/// <summary>The parts in which a preview shows its rows; a row stands in <see cref="All"/> and in one other.</summary>
public enum RowView { All, New, Changed, Moved, Unchanged, SamePerson, Review, Rejected, Skipped, Missing }
