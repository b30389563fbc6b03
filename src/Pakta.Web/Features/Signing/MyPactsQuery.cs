using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Signing;

/// <summary>My rounds: what waits for me first.</summary>
public sealed class MyPactsQuery(CurrentUser user, PaktaDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<MyPact>> LoadAsync(CancellationToken cancel)
    {
        if (user.PersonId is not { } me) return [];
        var rows = await db.Members.AsNoTracking().Where(m => m.PersonId == me)
            .Join(db.Campaigns, m => m.CampaignId, c => c.Id, (m, c) => new { Member = m, Campaign = c })
            .Join(db.Units, x => x.Member.UnitId, u => u.Id, (x, u) => new { x.Member, x.Campaign, u.Region })
            .ToListAsync(cancel);
        var trials = await db.Invitees.AsNoTracking().Where(i => i.PersonId == me && i.Kind == InviteeKind.Trial)
            .Join(db.Campaigns.Where(c => c.State == CampaignState.Trial), i => i.CampaignId, c => c.Id, (i, c) => new { c.Slug, c.Title, c.Deadline, i.TriedAt })
            .ToListAsync(cancel);
        var now = clock.GetUtcNow();
        return
        [
            .. trials.Select(t => new MyPact(t.Slug, t.Title, t.Deadline, "WIB", t.TriedAt is null ? MyPactState.Trial : MyPactState.Waiting)),
            .. rows.Select(r => new MyPact(r.Campaign.Slug, r.Campaign.Title, r.Campaign.Deadline, IndonesianZone.OfRegion(r.Region).Name,
                State(r.Campaign, r.Member.SignatureId is not null, r.Member.IsOpen, r.Member.HasDeclined, now)))
                .OrderBy(p => p.State).ThenBy(p => p.Deadline),
        ];
    }

    /// <summary>Answers to reports of wrong data that the person has not read yet.</summary>
    public async Task<bool> HasAnswerAsync(CancellationToken cancel) => user.PersonId is { } me
        && await db.DataReports.AnyAsync(r => r.PersonId == me && r.AnsweredAt != null && r.ReadAt == null, cancel);

    private static MyPactState State(Campaign campaign, bool signed, bool open, bool declined, DateTimeOffset now)
    {
        if (signed) return MyPactState.Signed;
        if (campaign.State != CampaignState.Open) return MyPactState.Ended;
        if (declined) return MyPactState.Declined;
        return open && now >= campaign.StartsAt ? MyPactState.Open : MyPactState.Waiting;
    }
}

/// <summary>One line of my list.</summary>
public sealed record MyPact(string Slug, string Title, DateTimeOffset Deadline, string Zone, MyPactState State);

/// <summary>In the order in which they want attention.</summary>
public enum MyPactState { Open, Trial, Declined, Waiting, Signed, Ended }
