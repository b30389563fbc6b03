using Microsoft.EntityFrameworkCore;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Whether this session was proven well enough to change a way in. A stolen password alone must not make itself a passkey.</summary>
public sealed class FreshProof(CurrentUser user, PaktaDb db, PasswordAlone alone, TimeProvider clock)
{
    /// <summary>To add a passkey or an authenticator app.</summary>
    public async Task<bool> MayAddAsync(Account account, CancellationToken cancel)
    {
        if (alone.Serves || user.Session is { IsStrong: true } || IsFresh) return true;
        // A PIN takes the person's own device; of an official more is asked.
        return user.Session is { Proof: SessionProof.Pin } && !await db.OfficesOf(account, clock.GetUtcNow()).AnyAsync(cancel);
    }

    /// <summary>To take one away, or to set a password without the old one.</summary>
    public bool IsFresh => user.Session?.IsFresh(clock.GetUtcNow()) == true;
}
