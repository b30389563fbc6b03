using Pakta.Core;
using Pakta.Core.Signing;

namespace Pakta.Web.Data;

/// <summary>
/// Whose e-mail addresses are: one that several people share is nobody's own channel. A record that was merged into another has none; its
/// human is there once, as the survivor.
/// </summary>
internal static class Addresses
{
#pragma warning disable CA1304, CA1311, CA1862 // becomes lower() in SQL, which is indexed
    public static IQueryable<PersonId> HoldersOf(this PaktaDb db, string address)
    {
        var lower = address.ToLowerInvariant();
        return db.People.Where(p => p.Email != null && p.Email.ToLower() == lower && p.MergedInto == null).Select(p => p.Id);
    }

    /// <summary>
    /// Signatures of which no mail has gone to an address that is to this day the signer's alone; the mail has the signature's own id, and the
    /// signer may be a record that was merged since.
    /// </summary>
    public static IQueryable<Signature> WithoutOwnNotice(this IQueryable<Signature> signatures, PaktaDb db) => signatures.Where(s =>
        !db.Outbox.Any(m => m.Id == (Guid)(object)s.Id && m.SentAt != null
            && db.People.Count(p => p.Email != null && p.Email.ToLower() == m.To.ToLower() && p.MergedInto == null) == 1
            && db.People.Any(p => p.Email != null && p.Email.ToLower() == m.To.ToLower() && p.MergedInto == null
                && (p.Id == s.PersonId || db.People.Any(r => r.Id == s.PersonId && r.MergedInto == p.Id)))));
#pragma warning restore CA1304, CA1311, CA1862
}
