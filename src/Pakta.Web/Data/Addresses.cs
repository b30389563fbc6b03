using Pakta.Core.People;

namespace Pakta.Web.Data;

/// <summary>Whose e-mail addresses are: one that several people share is nobody's own channel.</summary>
internal static class Addresses
{
#pragma warning disable CA1304, CA1311, CA1862 // becomes lower() in SQL, which is indexed
    /// <summary>People who have no address, or one that somebody else has too.</summary>
    public static IQueryable<CivilServant> WithoutOwnAddress(this IQueryable<CivilServant> people, PaktaDb db) => people.Where(p =>
        p.Email == null || p.Email == "" || db.People.Any(o => o.Email != null && o.Email.ToLower() == p.Email.ToLower() && o.Id != p.Id && o.MergedInto == null));
#pragma warning restore CA1304, CA1311, CA1862
}
