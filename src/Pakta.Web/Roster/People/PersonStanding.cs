using Pakta.Core.People;

namespace Pakta.Web.Roster.People;

/// <summary>
/// What KEDUDUKAN HUKUM says of somebody who is not simply active: a postponement stays in the denominator, an exemption is only
/// proposed by a list and needs its two officers. Exactly one of both reasons is set.
/// </summary>
public sealed record PersonStanding(PostponementReason? Postponed, ExemptionReason? Exempt)
{
    /// <summary>Last day of a postponement; null: the list does not say it.</summary>
    public DateOnly? Until { get; init; }
}
