using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Access.Passkeys;
using Pakta.Web.Access.Totp;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>
/// The step before a signature: the signer's own passkey, PIN (this device), authenticator app, or password and a code to the own
/// channel, turned into a ticket of two minutes that is bound to account, round and text. Checking a secret costs; reading a ticket
/// costs one unprotect and no database.
/// </summary>
public sealed class StepUp(Pins pins, PasswordCheck passwords, AccountTotp totp, MailedCodes mailed, OwnChannel channel, PasswordAlone alone, StepUpTickets tickets,
    PasskeyCeremony passkeys, PaktaDb db)
{
    public async Task<StepUpOffer> OfferAsync(Guid id, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
        var ways = new List<SigningMethod>();
        if (await db.UserPasskeys.AnyAsync(p => p.UserId == id, cancel)) ways.Add(SigningMethod.Passkey);
        if (await pins.OfThisDevice().AnyAsync(d => d.AccountId == id, cancel)) ways.Add(SigningMethod.Pin);
        if (account.TwoFactorEnabled) ways.Add(SigningMethod.Totp);
        if (account.PasswordHash is null) return new StepUpOffer(ways, null);
        if (alone.Serves) return new StepUpOffer([.. ways, SigningMethod.Password], null);
        return await channel.ReachableAsync(account, cancel) is { } mail ? new StepUpOffer([.. ways, SigningMethod.Code], OwnChannel.Masked(mail)) : new StepUpOffer(ways, null);
    }

    /// <summary>Would a password sign, with what is there beside it? Else whoever makes one and nothing else stands before a closed door.</summary>
    public async Task<bool> TakesPasswordAsync(Account account, CancellationToken cancel) => alone.Serves || await channel.ReachableAsync(account, cancel) is not null;

    public async Task<Result<StepUpTicket>> ConfirmAsync(StepUpSecret secret, Guid account, CampaignId round, byte[] textSha256, CancellationToken cancel)
    {
        if (secret.Method == SigningMethod.Passkey)
        {
            if (await passkeys.ConfirmedAsync(account, round, textSha256, secret.Value) is not var (nonce, assertion)) return new PasskeyIsNotProven();
            return tickets.Issue(account, round, textSha256, secret.Method, nonce, assertion);
        }
        var refusal = secret.Method switch
        {
            SigningMethod.Pin => await ByPinAsync(secret, account, cancel),
            SigningMethod.Totp => await totp.IsRightAsync(account, secret.Value, cancel) ? null : new TotpFailed(),
            SigningMethod.Code => await ByMailAsync(secret, account, MailedCodes.OfSigning(round, textSha256), cancel),
            _ => alone.Serves ? await ByPasswordAsync(secret, account, cancel) : new PasswordAloneIsTooWeak(),
        };
        return refusal is null ? tickets.Issue(account, round, textSha256, secret.Method) : refusal;
    }

    public Result<StepUpTicket> Read(string? token, Guid account, CampaignId round, byte[] textSha256) =>
        tickets.Read(token, account, round, textSha256);

    private async Task<Refusal?> ByPinAsync(StepUpSecret secret, Guid account, CancellationToken cancel)
    {
        var check = await pins.CheckAccountAsync(account, secret.Value, cancel);
        return check.Account == account ? null : new StepUpFailed(check.TriesLeft);
    }

    private async Task<Refusal?> ByPasswordAsync(StepUpSecret secret, Guid account, CancellationToken cancel) =>
        await passwords.ByAccountAsync(account, secret.Value, cancel) ? null : new StepUpFailed(null);

    // The password first: a wrong one costs no try of the code.
    private async Task<Refusal?> ByMailAsync(StepUpSecret secret, Guid account, string purpose, CancellationToken cancel) =>
        await ByPasswordAsync(secret, account, cancel) ?? (await mailed.TakeAsync(account, purpose, secret.Code, cancel) ? null : new MailedCodeFailed());
}
