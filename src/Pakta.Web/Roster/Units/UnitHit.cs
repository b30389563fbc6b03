namespace Pakta.Web.Roster.Units;

/// <summary>
/// What <see cref="UnitFinder"/> made of a text: a unit, or a question with choices, or a refusal. Made once for each different
/// text of a file.
/// </summary>
/// <param name="Unit">The unit, where no doubt is left.</param>
/// <param name="Code">Of the verdict; null: no doubt.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record UnitHit(KnownUnit? Unit, string? Code, string Message)
{
    public bool IsRejected { get; init; }

    /// <summary>Column it is about: <c>unitCode</c> or <c>unit</c>.</summary>
    public string Field { get; init; } = "unit";

    public string? Seen { get; init; }

    /// <summary>Units to choose from, each with what the choice says.</summary>
    public IReadOnlyList<(KnownUnit Unit, string Label)> Proposals { get; init; } = [];

    /// <summary>Plain spelling that is worth keeping once somebody has chosen.</summary>
    public string? Spelling { get; init; }

    public static UnitHit Of(KnownUnit unit) => new(unit, null, "");
}
