using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Access.Totp;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Settings;

namespace Pakta.Web.Features.Accounts;

/// <summary>How the reader can show once more who it is, before a way in is changed.</summary>
/// <param name="ByTotp">By the authenticator app.</param>
/// <param name="ByPin">By the PIN of this device.</param>
/// <param name="Mail">By a code to this (masked) address.</param>
/// <param name="HasPasskey">By signing in anew with a passkey.</param>
/// <param name="Then">Where it leads.</param>
/// <param name="HelpDesk">Where to go if there is no way.</param>
public sealed record ConfirmPage(bool ByTotp, bool ByPin, string? Mail, bool HasPasskey, string Then, string HelpDesk)
{
    public bool IsSent { get; init; }
    public string? Error { get; init; }
}

public sealed class ConfirmForm
{
    /// <summary><c>totp</c>, <c>pin</c> or <c>surel</c>.</summary>
    public string? Cara { get; set; }
    public string? Kode { get; set; }
    public string? Lalu { get; set; }
}

/// <summary>A fresh proof in this session, good for ten minutes.</summary>
public sealed class ConfirmSelf(MyAccount mine, PaktaDb db, AccountTotp totp, Pins pins, MailedCodes mailed, OwnChannel channel, OpenSessions sessions,
    AuditTrail trail, IOptions<SiteOptions> site, TimeProvider clock)
{
    public async Task<ConfirmPage> LoadAsync(string then, CancellationToken cancel)
    {
        var account = await mine.AccountAsync(cancel);
        var pin = await MayByPinAsync(account, cancel) && await pins.OfThisDevice().AnyAsync(d => d.AccountId == account.Id, cancel);
        var mail = await channel.ReachableAsync(account, cancel);
        return new ConfirmPage(account.TwoFactorEnabled, pin, mail is null ? null : OwnChannel.Masked(mail), await db.UserPasskeys.AnyAsync(p => p.UserId == account.Id, cancel),
            then, site.Value.HelpDesk);
    }

    public async Task<Result<string>> SendAsync(CancellationToken cancel) => await mailed.SendAsync((await mine.AccountAsync(cancel)).Id, MailedCodes.OfAccount, cancel);

    public async Task<Result<Done>> RunAsync(ConfirmForm form, CancellationToken cancel)
    {
        var account = await mine.AccountAsync(cancel);
        if (await RefuseAsync(account, form, cancel) is { } refusal) return refusal;
        await sessions.ProveAsync(mine.SessionId, form.Cara == "totp" ? SecondFactor.Totp : null, cancel);
        await trail.AddAsync(AuditActs.ProofRenewed, account, cancel, AuditChange.Set("cara", form.Cara switch { "totp" => "aplikasi autentikator", "pin" => "PIN", _ => "kode surel" }));
        return new Done();
    }

    private async Task<Refusal?> RefuseAsync(Account account, ConfirmForm form, CancellationToken cancel)
    {
        switch (form.Cara)
        {
            case "totp":
                return account.TwoFactorEnabled && await totp.IsRightAsync(account.Id, form.Kode, cancel) ? null : new TotpFailed();
            case "pin":
                if (!await MayByPinAsync(account, cancel)) return new StepUpFailed(null);
                var check = await pins.CheckAccountAsync(account.Id, form.Kode ?? "", cancel);
                return check.Account == account.Id ? null : new StepUpFailed(check.TriesLeft);
            default:
                return await mailed.TakeAsync(account.Id, MailedCodes.OfAccount, form.Kode, cancel) ? null : new MailedCodeFailed();
        }
    }

    // Six digits over a shoulder must not make a second factor for an office.
    private async Task<bool> MayByPinAsync(Account account, CancellationToken cancel) => !await db.OfficesOf(account, clock.GetUtcNow()).AnyAsync(cancel);
}
