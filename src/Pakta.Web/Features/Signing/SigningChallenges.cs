using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Access.Passkeys;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Signing;

/// <summary>The challenge for the signer's own passkey, bound to the text that was on the screen.</summary>
public sealed class SigningChallenges(CurrentUser user, PaktaDb db, RoundTexts texts, PasskeyCeremony passkeys)
{
    public async Task<string?> ForAsync(string slug, string shownSha256, CancellationToken cancel)
    {
        if (user is not { AccountId: { } id, PersonId: not null }) return null;
        if (await texts.FindAsync(slug, shownSha256, cancel) is not { } text) return null;
        if (!await db.UserPasskeys.AnyAsync(p => p.UserId == id, cancel)) return null;
        return await passkeys.SigningOptionsAsync(await db.Users.AsNoTracking().SingleAsync(a => a.Id == id, cancel), text.Round, text.Sha256);
    }
}
