using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Who is an official: more is asked of them.</summary>
internal static class Offices
{
    /// <summary>Appointments of an account, or of its person, that nobody has ended and that have not run out.</summary>
    public static IQueryable<Appointment> OfficesOf(this PaktaDb db, Account account, DateTimeOffset now)
    {
        // A day of grace: the last day ends later in the west.
        var (id, person, today) = (account.Id, account.PersonId, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1));
        return db.Appointments.Where(a => a.EndedAt == null && (a.Until == null || a.Until >= today) && (a.AccountId == id || (person != null && a.PersonId == person)));
    }
}
