using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Campaigns;

/// <param name="Unit">Code of the unit whose staff, and the heads below it, may sign from now.</param>
/// <param name="Deadline">Earlier than the round's, or null.</param>
public sealed record PassOn(string Slug, string Unit, string? Message, DateTimeOffset? Deadline);

/// <summary><em>Teruskan ke jajaran</em>: the head opens the own unit after the own signature.</summary>
public sealed class PassOnHandler(PaktaDb db, RoundLoader rounds, UnitOpener units, AuditTrail trail, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(PassOn command, Authority who, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await rounds.TakeUnitAsync(command.Slug, command.Unit, who, cancel) is not var (round, unit)) return new RoundIsUnknown();
        var isHead = MayPassOn(round, unit, who);
        if (!isHead && !who.SeesFigures(unit.Path, unit.Region)) return new RoundIsUnknown();
        var campaign = round.Campaign;
        var opened = await db.UnitOpenings.AsNoTracking()
            .Where(o => o.CampaignId == campaign.Id && (o.UnitId == unit.Id || o.UnitId == unit.ParentId)).ToListAsync(cancel);
        var own = opened.Find(o => o.UnitId == unit.Id);
        if (own?.Manner == OpeningManner.PassedOn && own.By == who.AccountId) return new Done();
        var place = new Cascade.Place(unit.Name, own is not null, unit.Id == campaign.RootUnitId || opened.Exists(o => o.UnitId == unit.ParentId));
        var hasSigned = await db.Members
            .AnyAsync(m => m.CampaignId == campaign.Id && m.PersonId == who.PersonId && m.SignatureId != null, cancel);
        if (Cascade.PassOnRefusal(campaign, place, isHead, hasSigned, command.Deadline, clock.GetUtcNow()) is { } refusal) return refusal;
        await units.OpenAsync(campaign, [unit.Id], new Opening(OpeningManner.PassedOn, who.AccountId, null,
            command.Message?.Trim() is { Length: > 0 } words ? words : null, command.Deadline), cancel);
        await trail.AddAsync(AuditActs.PassedOn, AuditSubject.Of(unit), who, cancel, AuditChange.Set("putaran", command.Slug));
        await tx.CommitAsync(cancel);
        return new Done();
    }

    /// <summary>The head or acting head of the unit; for the root also the Sekda where the Sekda opens the round.</summary>
    public static bool MayPassOn(LoadedRound round, Unit unit, Authority who) => who.IsHeadOf(unit.Id)
        || (unit.Id == round.Root.Id && round.Campaign.Opener == Opener.Sekda && who.Grants.Any(g => IsSekda(g, round.Root)));

    private static bool IsSekda(Grant grant, Unit root) =>
        grant is { Role: Role.Head, UnitKind: UnitKind.Setda } && grant.Path == UnitPath.Of(root.Path, grant.UnitCode);
}
