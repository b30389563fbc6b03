using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Web.Data;
using Pakta.Web.Settings;

namespace Pakta.Web.Features.Accounts;

/// <summary>The page that asks for the code.</summary>
public sealed record ActivationStart(string? Code, string? Error);

/// <summary>A code that opened once, or too late.</summary>
public sealed record DeadCode(string Sentence, bool Expired, string HelpDesk);

/// <summary>Whose code it is, and the form for the first credential.</summary>
public sealed record ActivationPage(string Ticket, string Name, string? Position, string? Unit, string? SignInName, bool IsAgain, string HelpDesk)
{
    public string? Error { get; init; }
    public bool ByPassword { get; init; }
}

/// <summary>Loads it for a code that can still be used.</summary>
public sealed class ActivationPageQuery(PaktaDb db, ActivationTickets tickets, IOptions<SiteOptions> site)
{
    public string HelpDesk => site.Value.HelpDesk;

    public async Task<ActivationPage> LoadAsync(ActivationCode code, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == code.AccountId, cancel);
        var person = await db.People.AsNoTracking().Where(p => p.Id == account.PersonId)
            .Join(db.Units, p => p.UnitId, u => u.Id, (p, u) => new { p.Nip, p.Position, Unit = u.Name }).FirstOrDefaultAsync(cancel);
        var signInName = person?.Nip is null ? account.UserName : null;
        return new ActivationPage(tickets.Issue(code.Id), account.DisplayName, person?.Position, person?.Unit, signInName,
            account.ActivatedAt is not null, HelpDesk);
    }
}
