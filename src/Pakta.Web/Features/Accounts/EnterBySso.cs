using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Access.Sso;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Accounts;

/// <summary>The provider's person is known here, or not.</summary>
/// <param name="Activation">The first credential has to be made first.</param>
/// <param name="NeedsCodeOf">A code of the authenticator app is asked for first. Neither: signed in.</param>
public sealed record SsoEntry(ActivationPage? Activation, Guid? NeedsCodeOf);

/// <summary>Why it went no further.</summary>
public sealed record SsoPage(string Provider, string Sentence, bool MayActivate);

/// <summary>Signs in whoever is active here; others make their credential first, as after a code: at signing the provider is not there.</summary>
public sealed class EnterBySso(SsoAccounts accounts, SsoVisit visit, ActivationCodes codes, ActivationPageQuery pages, SignIns signIns)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public async Task<Result<SsoEntry>> RunAsync(SsoPerson person, CancellationToken cancel)
    {
        if (!(await accounts.FindAsync(person, cancel)).Succeeded(out var account, out var refusal)) return refusal;
        if (account.ActivatedAt is not null)
        {
            await visit.EndAsync();
            if (await signIns.NeedsCodeAsync(account.Id, SessionProof.Sso, cancel)) return new SsoEntry(null, account.Id);
            await signIns.BeginAsync(account.Id, SessionProof.Sso, cancel);
            return new SsoEntry(null, null);
        }
        var code = await codes.IssueAsync(account.Id, Patience, cancel);
        if (!(await codes.FindAsync(code, cancel)).Succeeded(out var row, out var dead)) return dead;
        return new SsoEntry(await pages.LoadAsync(row, cancel), null);
    }
}
