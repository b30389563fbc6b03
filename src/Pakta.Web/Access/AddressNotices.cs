using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Mail;

namespace Pakta.Web.Access;

/// <summary>An address of the roster that is not the person's any more; after null: there is none now.</summary>
public sealed record ReplacedAddress(PersonId Person, AuditSubject Subject, string Before, string? After)
{
    public AuditChange Masked => AuditChange.Of("surel", OwnChannel.Masked(Before), After is null ? null : OwnChannel.Masked(After));
}

/// <summary>
/// Tells the old address, also of those who have not activated: whoever changed it to read somebody's codes is found out. An address
/// that several people share was nobody's own channel and hears nothing.
/// </summary>
public sealed class AddressNotices(PaktaDb db, TimeProvider clock)
{
    /// <summary>While the old addresses stand in the database. The caller saves.</summary>
    public async Task AddAsync(IReadOnlyCollection<ReplacedAddress> replaced, CancellationToken cancel)
    {
        if (replaced.Count == 0) return;
        var (now, own) = (clock.GetUtcNow(), await OwnAsync([.. replaced.Select(r => r.Before.ToLowerInvariant()).Distinct()], cancel));
        foreach (var (person, _, before, after) in replaced)
        {
            if (!own.Contains(before.ToLowerInvariant()) || !MailRecipient.TryParse(before, out var to)) continue;
            var what = after is null ? "Alamat surel Saudara dihapus dari daftar pegawai" : $"Alamat surel Saudara di daftar pegawai diganti menjadi {OwnChannel.Masked(after)}";
            db.Outbox.Add(new OutboxMail
            {
                Id = Guid.CreateVersion7(now), PersonId = person, To = to.Address, Template = OutboxMail.FactorChanged,
                Fields = JsonSerializer.Serialize(new { what, at = now }), CreatedAt = now, NextTryAt = now,
            });
        }
    }

    private async Task<HashSet<string>> OwnAsync(string[] addresses, CancellationToken cancel)
    {
#pragma warning disable CA1304, CA1311 // becomes lower() in SQL, which is indexed
        var held = await db.People.Where(p => p.Email != null && EF.Parameter(addresses).Contains(p.Email.ToLower())).Select(p => p.Email!.ToLower()).ToListAsync(cancel);
#pragma warning restore CA1304, CA1311
        return [.. held.GroupBy(a => a).Where(g => g.Count() == 1).Select(g => g.Key)];
    }
}
