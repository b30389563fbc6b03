using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Signing;

/// <summary>A refusal with its reason: no leaf, never public, seen by the HR office and the inspectorate; signing later withdraws it.</summary>
public sealed class DeclinePact(CurrentUser user, PaktaDb db, MemberRoll roll, TimeProvider clock)
{
    public const int LongestReason = 1000;

    public async Task<Result<Done>> RunAsync(string slug, string? reason, CancellationToken cancel)
    {
        if (user.PersonId is not { } person) return new NotASignerOfThisRound();
        if (string.IsNullOrWhiteSpace(reason)) return new DeclineReasonIsMissing();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var campaign = await db.Campaigns.SingleOrDefaultAsync(c => c.Slug == slug, cancel);
        var member = campaign is null ? null : await db.Members.AsNoTracking()
            .SingleOrDefaultAsync(m => m.CampaignId == campaign.Id && m.PersonId == person, cancel);
        if (campaign is null || member is null) return new NotASignerOfThisRound();
        var now = clock.GetUtcNow();
        var isLatecomer = await db.Invitees.AnyAsync(
            i => i.CampaignId == campaign.Id && i.PersonId == person && i.Kind == InviteeKind.Latecomer, cancel);
        if (SigningRules.Refusal(campaign.State, campaign.StartsAt, campaign.ReopenedUntil, isLatecomer, member.IsOpen, now) is { } no) return no;
        if (member.SignatureId is not null) return new HasSignedAlready();
        if (member.HasDeclined) return new Done();
        var text = reason.Trim();
        db.Declines.Add(Decline.Create(Guid.CreateVersion7(now), campaign.Id, person, text[..Math.Min(text.Length, LongestReason)], now));
        await db.SaveChangesAsync(cancel);
        await roll.PeopleChangedAsync([person], "declined", cancel);
        await transaction.CommitAsync(cancel);
        return new Done();
    }
}
