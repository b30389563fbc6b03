using System.Text.Json;
using Pakta.Web.Data;
using Pakta.Web.Mail;

namespace Pakta.Web.Access;

/// <summary>Tells the holder by the own channel that a way in has changed: whoever did not do it learns of it at once.</summary>
public sealed class FactorNotices(PaktaDb db, OwnChannel channel, TimeProvider clock)
{
    /// <param name="account">Whose.</param>
    /// <param name="what">As the mail says it; no code, no name of anybody else.</param>
    /// <param name="cancel">Stops it.</param>
    /// <remarks>Saves in the caller's transaction.</remarks>
    public async Task AddAsync(Account account, string what, CancellationToken cancel)
    {
        if (await channel.AddressAsync(account, cancel) is not { } to) return;
        var now = clock.GetUtcNow();
        var holder = account.PersonId is null ? (Guid?)account.Id : null;
        db.Outbox.Add(new OutboxMail
        {
            Id = Guid.CreateVersion7(now), PersonId = account.PersonId, To = to, Template = OutboxMail.FactorChanged,
            Fields = JsonSerializer.Serialize(new { what, at = now, account = holder }), CreatedAt = now, NextTryAt = now,
        });
        await db.SaveChangesAsync(cancel);
    }
}
