using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access.Sso;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Accounts;

/// <summary>Links the provider's person of this browser at the activation, where its holder asked for it.</summary>
public sealed class LinkBySso(SsoVisit visit, SsoAccounts accounts, PaktaDb db)
{
    /// <summary>Provider and name of the person that could be linked; null: nobody.</summary>
    public async Task<(string Provider, string? Name)?> OfferAsync(Guid account, CancellationToken cancel)
    {
        if (await visit.PersonAsync() is not { } person) return null;
        if (await db.UserLogins.AnyAsync(l => l.UserId == account && l.LoginProvider == person.Provider && l.ProviderKey == person.Subject, cancel)) return null;
        return (accounts.NameOf(person.Provider), person.Name);
    }

    public async Task AfterActivationAsync(Guid account, bool isWanted, CancellationToken cancel)
    {
        if (await visit.PersonAsync() is not { } person) return;
        if (isWanted) await accounts.LinkAsync(await db.Users.SingleAsync(a => a.Id == account, cancel), person, cancel);
        await visit.EndAsync();
    }
}
