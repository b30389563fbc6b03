using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Settings;

namespace Pakta.Web.Features.Accounts;

/// <summary>The page that asks for the code.</summary>
public sealed record ActivationStart(string? Code, string? Error);

/// <summary>A right code that opens nothing. It tells nothing of whose it is.</summary>
/// <param name="Refusal">Why.</param>
/// <param name="Sentence">The same in words.</param>
/// <param name="Ticket">Carries <em>Bukan saya</em>, where somebody else may have used it.</param>
/// <param name="HelpDesk">Where to go.</param>
public sealed record DeadCode(Refusal Refusal, string Sentence, string? Ticket, string HelpDesk)
{
    public string Title => Refusal switch
    {
        CodeIsSpent => "Kode sudah dipakai",
        CodeHasExpired => "Kode kedaluwarsa",
        CodeServesLater => "Kode belum berlaku",
        SlipIsNotHandedOver => "Lembar belum diserahkan",
        _ => "Kode mati",
    };
}

/// <summary>Whose code it is, and the form for the first credential.</summary>
public sealed record ActivationPage(string Ticket, string Name, string? Position, string? Unit, string? SignInName, bool IsAgain, string HelpDesk)
{
    public string? Error { get; init; }
    public bool ByPassword { get; init; }

    /// <summary>No code can be mailed, so a password signs nothing without an authenticator app beside it.</summary>
    public bool PasswordNeedsApp { get; init; }

    /// <summary>The provider whose person this browser has shown, and under which name; null: none that is still to be linked.</summary>
    public string? Provider { get; init; }
    public string? ProviderName { get; init; }
}

/// <summary>Loads it for a code that can still be used.</summary>
public sealed class ActivationPageQuery(PaktaDb db, ActivationTickets tickets, LinkBySso link, StepUp stepUp, IOptions<SiteOptions> site)
{
    public string HelpDesk => site.Value.HelpDesk;

    /// <summary>Where the first credential leads: to the pacts, or first to what a password lacks.</summary>
    public async Task<string> NextAsync(Activate done, Guid id, CancellationToken cancel) => done.ByPassword
        && await NeedsAppAsync(await db.Users.AsNoTracking().SingleAsync(a => a.Id == id, cancel), cancel) ? "/akun/autentikator" : "/";

    public async Task<ActivationPage> LoadAsync(ActivationCode code, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == code.AccountId, cancel);
        var person = await db.People.AsNoTracking().Where(p => p.Id == account.PersonId)
            .Join(db.Units, p => p.UnitId, u => u.Id, (p, u) => new { p.Nip, p.Position, Unit = u.Name }).FirstOrDefaultAsync(cancel);
        var offer = await link.OfferAsync(account.Id, cancel);
        var signInName = person?.Nip is null ? account.UserName : null;
        return new ActivationPage(tickets.Issue(code.Id), account.DisplayName, person?.Position, person?.Unit, signInName,
            account.ActivatedAt is not null, HelpDesk) { PasswordNeedsApp = await NeedsAppAsync(account, cancel), Provider = offer?.Provider, ProviderName = offer?.Name };
    }

    // Whoever is no person of the roster signs no pact.
    private async Task<bool> NeedsAppAsync(Account account, CancellationToken cancel) => account.PersonId is not null && !await stepUp.TakesPasswordAsync(account, cancel);
}
