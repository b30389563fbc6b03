using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.Pacts;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;
using Pakta.Web.Notices;
using Pakta.Web.Settings;

namespace Pakta.Web.Features.Signing;

/// <summary>Loads the page through the caller's own person: a round that is none of mine does not exist.</summary>
public sealed class SigningPageQuery(CurrentUser user, PaktaDb db, StepUp stepUp, OwnSignatures own, TimeProvider clock, IOptions<SiteOptions> site)
{
    public async Task<SigningPage?> LoadAsync(string slug, CancellationToken cancel)
    {
        if (user is not { PersonId: { } me, AccountId: { } account }) return null;
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug, cancel);
        if (campaign is null || campaign.State == CampaignState.Draft) return null;
        var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.CampaignId == campaign.Id && m.PersonId == me, cancel);
        var invited = await db.Invitees.AsNoTracking().Where(i => i.CampaignId == campaign.Id && i.PersonId == me).ToListAsync(cancel);
        if (campaign.State == CampaignState.Trial ? invited.TrueForAll(i => i.Kind != InviteeKind.Trial) : member is null) return null;

        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == me, cancel);
        var unitId = member?.UnitId ?? person.UnitId;
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == unitId, cancel);
        var root = await db.Units.AsNoTracking().SingleAsync(u => u.Id == campaign.RootUnitId, cancel);
        // A regency below a province is an agency of its own.
        var above = UnitPath.SelfAndAncestors(unit.Path).ToArray();
        var agency = await db.Units.Where(u => above.Contains(u.Path)).OrderByDescending(u => u.Kind == UnitKind.Pemda).ThenByDescending(u => u.Path.Length)
            .Select(u => u.Name).FirstAsync(cancel);
        var opening = await OpeningAsync(campaign.Id, unit.Id, cancel);
        var audience = Audiences.Of(person.Status);
        var text = await db.PactVersions.AsNoTracking().SingleAsync(v => v.CampaignId == campaign.Id && v.Audience == audience, cancel);
        var now = clock.GetUtcNow();
        var deadline = opening?.Deadline ?? campaign.Deadline;
        var nip = person.Nip is { } digits ? Nip.FromStore(digits) : (Nip?)null;
        return new SigningPage(Stage(campaign, member, invited, now), campaign.Slug, campaign.Title, agency,
            IndonesianZone.OfRegion(unit.Region ?? root.Region).Name, campaign.StartsAt, deadline, now > deadline, person.FullName, nip?.Label,
            nip?.Grouped, person.Position, unit.Name, PactText.Parse(text.Text), Convert.ToHexStringLower(text.Sha256), campaign.AllowsDrawnSignature,
            opening?.Message, opening?.From, member?.HasDeclined ?? false, await stepUp.OfferAsync(account, cancel),
            await SignedAsync(slug, member?.SignatureId, now, cancel)) { HelpDesk = site.Value.HelpDesk };
    }

    private static SigningStage Stage(Campaign campaign, Member? member, List<Invitee> invited, DateTimeOffset now)
    {
        if (campaign.State == CampaignState.Trial) return invited.Exists(i => i.TriedAt is not null) ? SigningStage.Tried : SigningStage.Try;
        if (member?.SignatureId is not null) return SigningStage.Signed;
        if (campaign.State == CampaignState.Cancelled) return SigningStage.Cancelled;
        if (campaign.State == CampaignState.Closed) return SigningStage.Closed;
        if (now < campaign.StartsAt) return SigningStage.NotStarted;
        if (campaign.ReopenedUntil is { } until)
        {
            if (!invited.Exists(i => i.Kind == InviteeKind.Latecomer)) return SigningStage.NotNamed;
            return now > until ? SigningStage.Closed : SigningStage.Sign;
        }
        return member is { IsOpen: true } ? SigningStage.Sign : SigningStage.NotOpen;
    }

    private async Task<OpeningView?> OpeningAsync(CampaignId campaign, UnitId unit, CancellationToken cancel)
    {
        var opening = await db.UnitOpenings.AsNoTracking().SingleOrDefaultAsync(o => o.CampaignId == campaign && o.UnitId == unit, cancel);
        if (opening is null) return null;
        var from = opening.By is { } by ? await db.Users.Where(a => a.Id == by).Select(a => a.DisplayName).SingleOrDefaultAsync(cancel) : null;
        return new OpeningView(opening.Deadline, opening.Message, from);
    }

    private async Task<SignedView?> SignedAsync(string slug, SignatureId? id, DateTimeOffset now, CancellationToken cancel)
    {
        if (id is null) return null;
        var row = await db.Signatures.AsNoTracking().Where(s => s.Id == id)
            .Select(s => new { s.Code, s.SignedAt, s.Method, s.IsLate, Index = db.Leaves.Where(l => l.SignatureId == s.Id).Select(l => (long?)l.Index).FirstOrDefault() })
            .SingleAsync(cancel);
        var mine = await own.InAsync(slug, cancel);
        return new SignedView(row.Code, row.SignedAt, MethodWords.Of(row.Method), row.IsLate, row.Index, $"{site.Value.PublicUrl}/v/{row.Code}")
        {
            IsDisputed = mine?.IsDisputed ?? false, MayBeDisputed = mine?.MayBeDisputed(now) ?? false,
        };
    }

    private sealed record OpeningView(DateTimeOffset? Deadline, string? Message, string? From);
}
