using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Signing;

/// <summary>A trial run: all steps, but no signature, no leaf, no figure.</summary>
public sealed class TryPact(CurrentUser user, StepUp stepUp, RoundTexts texts, PaktaDb db, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(string slug, SignForm form, CancellationToken cancel)
    {
        if (user is not { AccountId: { } account, PersonId: { } person }) return new NotASignerOfThisRound();
        if (await texts.FindAsync(slug, form.Naskah, cancel) is not { } text) return new TextHasChanged();
        if (!(await stepUp.ConfirmAsync(StepUpSecret.Of(form.Cara, form.Rahasia, form.Kode), account, text.Round, text.Sha256, cancel)).Succeeded(out _, out var no)) return no;
        if (SigningRules.Clauses(text.Clauses, form.Setuju) is { } missing) return missing;
        var invitee = await db.Invitees.SingleOrDefaultAsync(
            i => i.CampaignId == text.Round && i.PersonId == person && i.Kind == InviteeKind.Trial, cancel);
        if (invitee is null) return new NotASignerOfThisRound();
        invitee.MarkTried(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return new Done();
    }
}
