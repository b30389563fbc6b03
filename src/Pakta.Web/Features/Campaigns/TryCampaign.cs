using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Campaigns;

/// <param name="Numbers">NIP of one to five people of the round's subtree.</param>
public sealed record TryCampaign(string Slug, string? Numbers);

/// <summary>Lets a few people go through the round before it opens; nothing they do counts.</summary>
public sealed class TryCampaignHandler(PaktaDb db, RoundLoader rounds, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(TryCampaign command, Authority who, CancellationToken cancel)
    {
        var numbers = NamedPeople.Numbers(command.Numbers);
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await rounds.SteerAsync(command.Slug, who, cancel) is not { } round) return new RoundIsUnknown();
        if (round.Campaign.Try(numbers.Length).Refusal is { } refusal) return refusal;
        var below = db.Units.Below(round.Root.Path).Select(u => u.Id);
        var people = await NamedPeople.FindAsync(db.People.Where(p => below.Contains(p.UnitId)), numbers, cancel);
        if (!people.Succeeded(out var ids, out var unknown)) return unknown;
        var id = round.Campaign.Id;
        await db.Invitees.Where(i => i.CampaignId == id && i.Kind == InviteeKind.Trial).ExecuteDeleteAsync(cancel);
        db.Invitees.AddRange(ids.Select(person => Invitee.Create(id, person, InviteeKind.Trial, clock.GetUtcNow())));
        await rounds.NoteAsync(AuditActs.RoundTried, round.Campaign, who, cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }
}
