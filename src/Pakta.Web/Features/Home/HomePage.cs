using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Home;

/// <summary>The start page: for a guest what this is, for the signed-in what waits for them.</summary>
public sealed record HomePage(string? Name, bool IsSigner, IReadOnlyList<OpenRound> Rounds, IReadOnlyList<PassOnTask> ToPassOn, bool HasAnswer = false)
{
    /// <summary>Decisions on the reader's own disputes that were not read yet.</summary>
    public IReadOnlyList<DecidedDispute> Decided { get; init; } = [];

    /// <summary>Two officers are making a new way into the reader's account.</summary>
    public bool IsBeingRecovered { get; init; }

    public bool IsGuest => Name is null;
}

/// <summary>An open round in which the reader has a place.</summary>
public sealed record OpenRound(string Slug, string Title, DateTimeOffset Deadline, string Zone, MemberState State, bool IsOpen, bool IsLate)
{
    public bool HasSigned => State == MemberState.Signed;

    /// <summary>The one big act of the page.</summary>
    public bool MaySign => !HasSigned && IsOpen && State != MemberState.Exempt;
}

/// <summary>A unit whose staff wait for the reader, its head.</summary>
public sealed record PassOnTask(string Slug, string Title, string Code, string Unit);

/// <summary>What two people of the inspectorate decided on the reader's dispute.</summary>
public sealed record DecidedDispute(string Number, string Slug, string Title, bool IsUpheld);

/// <summary>Loads the start page.</summary>
public sealed class HomePageQuery(CurrentUser user, PaktaDb db, TimeProvider clock)
{
    public async Task<HomePage> LoadAsync(CancellationToken cancel)
    {
        if (user.AccountId is null) return new HomePage(null, false, [], []);
        var authority = await user.AuthorityAsync(cancel);
        var rounds = user.PersonId is { } person ? await RoundsAsync(person, cancel) : [];
        return new HomePage(user.Name ?? "", user.PersonId is not null, rounds, await ToPassOnAsync(authority, cancel), await HasAnswerAsync(cancel))
        {
            Decided = await DecidedAsync(cancel),
            IsBeingRecovered = await db.Recoveries.AnyAsync(r => r.AccountId == user.AccountId && r.EndedAt == null, cancel),
        };
    }

    // An answer to a report of wrong data that was not read yet.
    private async Task<bool> HasAnswerAsync(CancellationToken cancel) => user.PersonId is { } me
        && await db.DataReports.AnyAsync(r => r.PersonId == me && r.AnsweredAt != null && r.ReadAt == null, cancel);

    private Task<List<DecidedDispute>> DecidedAsync(CancellationToken cancel) => db.Disputes
        .Where(d => d.OpenedBy == user.AccountId && d.DecidedAt != null && d.ReadAt == null).Join(db.Signatures, d => d.SignatureId, s => s.Id, (d, s) => new { Dispute = d, s.CampaignId })
        .Join(db.Campaigns, x => x.CampaignId, c => c.Id, (x, c) => new DecidedDispute(x.Dispute.Number, c.Slug, c.Title, x.Dispute.Outcome == DisputeOutcome.Upheld)).ToListAsync(cancel);

    private async Task<List<OpenRound>> RoundsAsync(PersonId person, CancellationToken cancel)
    {
        var rows = await db.Members.AsNoTracking().Where(m => m.PersonId == person)
            .Join(db.Campaigns.Where(c => c.State == CampaignState.Open), m => m.CampaignId, c => c.Id, (m, c) => new { Member = m, Campaign = c })
            .Join(db.Units, r => r.Member.UnitId, u => u.Id, (r, u) => new { r.Member, r.Campaign, u.Region })
            .OrderBy(r => r.Campaign.Deadline).ToListAsync(cancel);
        var now = clock.GetUtcNow();
        return rows.ConvertAll(r => new OpenRound(r.Campaign.Slug, r.Campaign.Title, r.Campaign.Deadline, IndonesianZone.OfRegion(r.Region).Name,
            r.Member.State, r.Member.IsOpen && r.Campaign.StartsAt <= now, r.Campaign.IsLate(now)));
    }

    private async Task<List<PassOnTask>> ToPassOnAsync(Authority authority, CancellationToken cancel)
    {
        var heads = authority.Grants.Where(g => g.Role is Role.Ppk or Role.Head).ToList();
        if (heads.Count == 0) return [];
        var open = await db.Campaigns.AsNoTracking().Where(c => c.State == CampaignState.Open && c.ReopenedUntil == null)
            .Where(c => db.Members.Any(m => m.CampaignId == c.Id && m.PersonId == user.PersonId && m.SignatureId != null))
            .Join(db.Units, c => c.RootUnitId, u => u.Id, (c, u) => new { c.Id, c.Slug, c.Title, u.Path }).ToListAsync(cancel);
        var (rounds, paths) = (open.ConvertAll(r => r.Id), heads.SelectMany(g => UnitPath.SelfAndAncestors(g.Path).Take(2)).ToList());
        var passed = await db.UnitOpenings.AsNoTracking().Where(o => rounds.Contains(o.CampaignId))
            .Join(db.Units.Where(u => paths.Contains(u.Path)), o => o.UnitId, u => u.Id, (o, u) => new { o.CampaignId, u.Path }).ToListAsync(cancel);
        var opened = passed.Select(o => (o.CampaignId, o.Path)).ToHashSet();
        // A unit waits for its head only once the unit above is open.
        return [.. from round in open
                   from head in heads
                   where UnitPath.IsWithin(head.Path, round.Path) && !opened.Contains((round.Id, head.Path))
                       && (head.Path == round.Path || opened.Contains((round.Id, UnitPath.SelfAndAncestors(head.Path).ElementAt(1))))
                   select new PassOnTask(round.Slug, round.Title, head.UnitCode, head.UnitName)];
    }
}
