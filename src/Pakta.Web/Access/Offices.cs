using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Who is an official: more is asked of them.</summary>
internal static class Offices
{
    /// <summary>So long an office counts after its end where ways in are made anew: to end one for an hour must not go round the two officers.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    /// <summary>Offices that nobody has ended, or only lately.</summary>
    public static IQueryable<Appointment> LateOffices(this PaktaDb db, DateTimeOffset now)
    {
        var since = now - Memory;
        return db.Appointments.Where(a => a.EndedAt == null || a.EndedAt > since);
    }

    /// <summary>Those of an account, or of its person.</summary>
    public static IQueryable<Appointment> LateOfficesOf(this PaktaDb db, Account account, DateTimeOffset now)
    {
        var (id, person) = (account.Id, account.PersonId);
        return db.LateOffices(now).Where(a => a.AccountId == id || (person != null && a.PersonId == person));
    }

    /// <summary>Appointments of an account, or of its person, that nobody has ended and that have not run out.</summary>
    public static IQueryable<Appointment> OfficesOf(this PaktaDb db, Account account, DateTimeOffset now)
    {
        // A day of grace: the last day ends later in the west.
        var (id, person, today) = (account.Id, account.PersonId, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1));
        return db.Appointments.Where(a => a.EndedAt == null && (a.Until == null || a.Until >= today) && (a.AccountId == id || (person != null && a.PersonId == person)));
    }
}
