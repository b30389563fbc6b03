using Pakta.Core;
using Pakta.Core.People;

namespace Pakta.Web.Data;

/// <summary>The rules of <see cref="Postponement.HoldsOn"/>, <see cref="Exemption.HoldsOn"/> and <see cref="Proposal.IsProposed"/> as filters the database applies.</summary>
public static class Absences
{
    public static IQueryable<Postponement> HoldingOn(this IQueryable<Postponement> rows, DateOnly day) =>
        rows.Where(p => p.From <= day && p.Until >= day && (p.ReturnsOn == null || day < p.ReturnsOn));

    public static IQueryable<Exemption> HoldingOn(this IQueryable<Exemption> rows, DateOnly day) =>
        rows.Where(e => e.ConfirmedAt != null && e.From <= day && (e.ReturnsOn == null || day < e.ReturnsOn));

    /// <summary>What waits for a second officer.</summary>
    public static IQueryable<T> Waiting<T>(this IQueryable<T> rows) where T : Proposal => rows.Where(p => p.ConfirmedAt == null && p.EndedAt == null);

    /// <summary>Of these two records, whichever of them goes on.</summary>
    public static IQueryable<Merger> Between(this IQueryable<Merger> rows, PersonId one, PersonId other) =>
        rows.Where(m => (m.SurvivorId == one && m.EndingId == other) || (m.SurvivorId == other && m.EndingId == one));
}
