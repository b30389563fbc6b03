namespace Pakta.Web.Roster.Reading;

/// <summary>One column as the page of column mapping shows it.</summary>
/// <param name="Index">From 0, as in <see cref="ReadingPlan.Columns"/>.</param>
/// <param name="Heading">As the file spells it; joined where it stands over several rows.</param>
/// <param name="Field">What it is taken for; null: it is not read.</param>
/// <param name="IsDropped">Must not be read, whatever a person says: NIK, religion and the like.</param>
/// <param name="Samples">First values; none of a dropped column or of birth dates, and no 16-digit number in full.</param>
public sealed record TableColumn(int Index, string Heading, string? Field, bool IsDropped, IReadOnlyList<string> Samples);
