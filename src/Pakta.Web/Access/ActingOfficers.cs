using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>The first and the second officer as <see cref="TwoOfficers"/> sees them, with the offices by which they act.</summary>
internal static class ActingOfficers
{
    /// <summary>Who asks now; null for the console.</summary>
    /// <param name="roles">That allow the act.</param>
    /// <param name="paths">Of the units it concerns: the offices reach all of them.</param>
    public static Officer? OfficerOver(this Authority authority, Role[] roles, params IReadOnlyCollection<string> paths) => authority.AccountId is not { } account ? null
        : new Officer(account, authority.PersonId, paths.Any(authority.HeadsOver))
        {
            Offices = [.. authority.Grants.Where(g => roles.Contains(g.Role) && paths.All(p => UnitPath.IsWithin(p, g.Path))).Select(g => new Office(g.Role, g.GivenBy))],
        };

    /// <summary>Who acted then, with the offices that were in force; null for the console.</summary>
    public static async Task<Officer?> OfficerAsync(this PaktaDb db, Guid? by, DateTimeOffset then, Role[] roles, CancellationToken cancel)
    {
        if (by is not { } account) return null;
        var person = await db.Users.Where(a => a.Id == account).Select(a => a.PersonId).FirstOrDefaultAsync(cancel);
        // A day of grace: the last day ends later in the west.
        var (first, last) = (DateOnly.FromDateTime(then.UtcDateTime).AddDays(1), DateOnly.FromDateTime(then.UtcDateTime).AddDays(-1));
        var offices = await db.Appointments.Where(a => roles.Contains(a.Role) && (a.AccountId == account || (person != null && a.PersonId == person))
            && a.GivenAt <= then && (a.EndedAt == null || a.EndedAt > then) && a.From <= first && (a.Until == null || a.Until >= last))
            .Select(a => new { a.Role, a.GivenBy }).ToListAsync(cancel);
        return new Officer(account, person, false) { Offices = offices.ConvertAll(o => new Office(o.Role, o.GivenBy)) };
    }
}
