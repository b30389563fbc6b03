namespace Pakta.Web.Roster.Staging;

public static class RowViews
{
    /// <summary>The part besides <see cref="RowView.All"/>.</summary>
    public static RowView Of(RowResult row) => row switch
    {
        { Verdict.Verdict: Verdict.Rejected } => RowView.Rejected,
        { Verdict.Verdict: Verdict.Review } => AsksForPerson(row) ? RowView.SamePerson : RowView.Review,
        { Change: RowChange.New } => RowView.New,
        { Change: RowChange.Changed } => RowView.Changed,
        { Change: RowChange.Moved } => RowView.Moved,
        { Change: RowChange.Unchanged } => RowView.Unchanged,
        _ => RowView.Skipped,
    };

    private static bool AsksForPerson(RowResult row) =>
        row.Verdict.Choices.Any(c => c.Code.StartsWith(RowChoice.PersonPrefix, StringComparison.Ordinal));
}
