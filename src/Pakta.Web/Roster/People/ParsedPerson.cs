namespace Pakta.Web.Roster.People;

/// <summary>A row with its judgement.</summary>
/// <param name="Verdict">What was found.</param>
/// <param name="Person">There exactly when the row is stored: the verdict is OK and the row was not skipped by choice or repeated.</param>
/// <param name="Nip">The number, where one could be read, whatever became of the row.</param>
/// <param name="Label">Name as the list shows it.</param>
/// <param name="UnitCode">Code of the unit, where one was found, else what the row says of it.</param>
public sealed record ParsedPerson(RowVerdict Verdict, PersonRow? Person, string? Nip, string Label, string? UnitCode)
{
    /// <summary>
    /// The first 15 digits, where Excel has cut the last three: together with <see cref="Plain"/> they may propose, never apply, a
    /// known person.
    /// </summary>
    public string? NipStart { get; init; }

    /// <summary>The name as people are searched for; only beside <see cref="NipStart"/>.</summary>
    public string Plain { get; init; } = "";
}
