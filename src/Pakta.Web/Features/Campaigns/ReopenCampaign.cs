using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Campaigns;

/// <param name="Numbers">NIP of the latecomers, all of them on the round's roll.</param>
public sealed record ReopenCampaign(string Slug, string? Numbers, DateTimeOffset Until, string? Reason);

/// <summary>Reopens a closed round for named latecomers; the figures at closing stay in its history.</summary>
public sealed class ReopenCampaignHandler(PaktaDb db, RoundLoader rounds, MemberRoll roll, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(ReopenCampaign command, Authority who, CancellationToken cancel)
    {
        var numbers = NamedPeople.Numbers(command.Numbers);
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await rounds.SteerAsync(command.Slug, who, cancel) is not { } round) return new RoundIsUnknown();
        var campaign = round.Campaign;
        if (campaign.ReopenedUntil == command.Until && await rounds.IsRepeatAsync(campaign, CampaignState.Open, who, cancel)) return new Done();
        if (campaign.Reopen(numbers.Length, command.Until, clock.GetUtcNow()).Refusal is { } refusal) return refusal;
        var members = db.Members.Where(m => m.CampaignId == campaign.Id).Select(m => m.PersonId);
        var people = await NamedPeople.FindAsync(db.People.Where(p => members.Contains(p.Id)), numbers, cancel);
        if (!people.Succeeded(out var ids, out var unknown)) return unknown;
        await db.Invitees.Where(i => i.CampaignId == campaign.Id && i.Kind == InviteeKind.Latecomer).ExecuteDeleteAsync(cancel);
        db.Invitees.AddRange(ids.Select(person => Invitee.Create(campaign.Id, person, InviteeKind.Latecomer, clock.GetUtcNow())));
        await rounds.NoteAsync(AuditActs.RoundReopened, campaign, who, cancel, command.Reason?.Trim() is { Length: > 0 } reason ? reason : null);
        await roll.ReopenAsync(campaign, ids.Count, cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }
}
