using Microsoft.EntityFrameworkCore;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Whether this session was proven well enough to change a way in. A stolen password alone must not make itself a passkey.</summary>
public sealed class FreshProof(CurrentUser user, PaktaDb db, PasswordAlone alone, TimeProvider clock)
{
    /// <summary>To add a passkey or an authenticator app.</summary>
    public async Task<bool> MayAddAsync(Account account, CancellationToken cancel)
    {
        if (alone.Serves || user.Session is { IsStrong: true }) return true;
        var official = await IsOfficialAsync(account, cancel);
        // Password and mailbox make a first factor, never a second one beside it: that would go round the recovery by two officers.
        if (official && await HasFactorAsync(account, cancel)) return false;
        // A PIN takes the person's own device; of an official more is asked.
        return IsFresh || (!official && user.Session is { Proof: SessionProof.Pin });
    }

    /// <summary>To take a passkey or a link to a provider away.</summary>
    public async Task<bool> MayTakeAwayAsync(Account account, CancellationToken cancel) =>
        user.Session is { IsStrong: true } || (IsFresh && (alone.Serves || !await IsOfficialAsync(account, cancel)));

    /// <summary>To set a password without the old one.</summary>
    public bool IsFresh => user.Session?.IsFresh(clock.GetUtcNow()) == true;

    private Task<bool> IsOfficialAsync(Account account, CancellationToken cancel) => db.OfficesOf(account, clock.GetUtcNow()).AnyAsync(cancel);

    private async Task<bool> HasFactorAsync(Account account, CancellationToken cancel) =>
        account.TwoFactorEnabled || await db.UserPasskeys.AnyAsync(p => p.UserId == account.Id, cancel);
}
