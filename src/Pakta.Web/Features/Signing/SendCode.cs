using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Access;

namespace Pakta.Web.Features.Signing;

/// <summary>A code to the signer's own channel, for the text that was on the screen.</summary>
public sealed class SendCode(CurrentUser user, RoundTexts texts, MailedCodes mailed)
{
    public async Task<Result<string>> RunAsync(string slug, string shownSha256, CancellationToken cancel)
    {
        if (user is not { AccountId: { } account, PersonId: not null }) return new NotASignerOfThisRound();
        if (await texts.FindAsync(slug, shownSha256, cancel) is not { } text) return new TextHasChanged();
        return await mailed.SendAsync(account, MailedCodes.OfSigning(text.Round, text.Sha256), cancel);
    }
}
