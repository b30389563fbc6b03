using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Access.Passkeys;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>
/// The step before a signature: the signer's own passkey, PIN (this device) or password, turned into a ticket of two minutes that is bound
/// to account, round and text. Checking a secret costs; reading a ticket costs one unprotect and no database.
/// </summary>
public sealed class StepUp(Pins pins, PasswordCheck passwords, StepUpTickets tickets, PasskeyCeremony passkeys, PaktaDb db)
{
    public async Task<StepUpOffer> OfferAsync(Guid account, CancellationToken cancel)
    {
        var tries = await pins.OfThisDevice().Where(d => d.AccountId == account)
            .Select(d => (int?)(DeviceCredential.Tries - d.WrongTries)).FirstOrDefaultAsync(cancel);
        var hasPasskey = await db.UserPasskeys.AnyAsync(p => p.UserId == account, cancel);
        if (tries is not null) return new StepUpOffer(SigningMethod.Pin, true, tries) { HasPasskey = hasPasskey };
        var hasPassword = await db.Users.AnyAsync(a => a.Id == account && a.PasswordHash != null, cancel);
        return new StepUpOffer(SigningMethod.Password, hasPassword, null) { HasPasskey = hasPasskey };
    }

    public async Task<Result<StepUpTicket>> ConfirmAsync(StepUpSecret secret, Guid account, CampaignId round, byte[] textSha256,
        CancellationToken cancel)
    {
        if (secret.Method == SigningMethod.Passkey)
        {
            if (await passkeys.ConfirmedAsync(account, round, textSha256, secret.Value) is not var (nonce, assertion)) return new PasskeyIsNotProven();
            return tickets.Issue(account, round, textSha256, secret.Method, nonce, assertion);
        }
        if (secret.Method == SigningMethod.Pin)
        {
            var check = await pins.CheckAccountAsync(account, secret.Value, cancel);
            if (check.Account != account) return new StepUpFailed(check.TriesLeft);
        }
        else if (!await passwords.ByAccountAsync(account, secret.Value, cancel)) return new StepUpFailed(null);
        return tickets.Issue(account, round, textSha256, secret.Method);
    }

    public Result<StepUpTicket> Read(string? token, Guid account, CampaignId round, byte[] textSha256) =>
        tickets.Read(token, account, round, textSha256);
}
