using Pakta.Core.People;

namespace Pakta.Web.Data;

/// <summary>The rules of <see cref="Postponement.HoldsOn"/> and <see cref="Exemption.HoldsOn"/> as filters the database applies.</summary>
public static class Absences
{
    public static IQueryable<Postponement> HoldingOn(this IQueryable<Postponement> rows, DateOnly day) =>
        rows.Where(p => p.From <= day && p.Until >= day && (p.ReturnsOn == null || day < p.ReturnsOn));

    public static IQueryable<Exemption> HoldingOn(this IQueryable<Exemption> rows, DateOnly day) =>
        rows.Where(e => e.ConfirmedAt != null && e.From <= day && (e.ReturnsOn == null || day < e.ReturnsOn));
}
