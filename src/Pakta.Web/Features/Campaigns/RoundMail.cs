using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Web.Data;
using Pakta.Web.Mail;

namespace Pakta.Web.Features.Campaigns;

/// <summary>Queues what a round tells its people, in the transaction of what it tells.</summary>
public sealed class RoundMail(PaktaDb db, TimeProvider clock)
{
    public const string UnitOpened = "unit-dibuka";
    public const string RoundCancelled = "putaran-dibatalkan";
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One mail to every obliged person of the units who has an address and has not signed yet.</summary>
    public Task UnitsOpenedAsync(Campaign campaign, IReadOnlyCollection<UnitId> units, Opening opening, CancellationToken cancel)
    {
        var members = db.Members.Where(m => m.CampaignId == campaign.Id && units.Contains(m.UnitId)
            && m.State != MemberState.Signed && m.State != MemberState.Exempt && m.State != MemberState.Uncounted);
        var fields = new { round = campaign.Slug, title = campaign.Title, message = opening.Message, deadline = opening.Deadline ?? campaign.Deadline };
        return QueueAsync(members, UnitOpened, JsonSerializer.Serialize(fields, Readable), cancel);
    }

    /// <summary>A notice to every signer of a round that is cancelled.</summary>
    public Task CancelledAsync(Campaign campaign, string reason, CancellationToken cancel)
    {
        var members = db.Members.Where(m => m.CampaignId == campaign.Id && m.SignatureId != null);
        var fields = new { round = campaign.Slug, title = campaign.Title, reason };
        return QueueAsync(members, RoundCancelled, JsonSerializer.Serialize(fields, Readable), cancel);
    }

    private async Task QueueAsync(IQueryable<Member> members, string template, string fields, CancellationToken cancel)
    {
        var people = await members.Join(db.People, m => m.PersonId, p => p.Id, (_, p) => new { p.Id, p.Email })
            .Where(p => p.Email != null && p.Email != "").ToListAsync(cancel);
        var now = clock.GetUtcNow();
        db.Outbox.AddRange(people.Select(p => new OutboxMail
        {
            Id = Guid.CreateVersion7(now), PersonId = p.Id, To = p.Email!, Template = template, Fields = fields, CreatedAt = now, NextTryAt = now,
        }));
    }
}
