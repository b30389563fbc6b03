using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Documents.Slips;
using Pakta.Web.Features.Shared;
using Pakta.Web.Settings;

namespace Pakta.Web.Features.Recoveries;

/// <summary>
/// The second officer saw them as well: the answer is the slip with the code, which serves a day later. Null where the recovery is
/// none of the reader's.
/// </summary>
public sealed class ConfirmRecovery(PaktaDb db, ActivationCodes codes, ISlipRenderer renderer, AuditTrail trail, IOptions<SiteOptions> site, TimeProvider clock)
{
    public async Task<Result<byte[]>?> RunAsync(Authority authority, Guid id, RecoveryEvidence? evidence, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await JudgeAsync(authority, id, now, cancel) is not { } early) return null;
        if (evidence is not { } seen) return new EvidenceIsMissing();
        if (!early.Succeeded(out var found, out var no)) return no;
        // Drawn before anything is locked: a transaction keeps every signature waiting on SQLite.
        var subject = await db.SubjectAsync(found.Holder, cancel);
        var code = ActivationCodeText.Random();
        var pdf = await PaperAsync(found.Holder, authority.AccountId!.Value, subject.Unit, ActivationCodeText.Grouped(code), now, cancel);

        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldAccountAsync(found.Holder.Id, cancel);
        // Meanwhile it may have been ended, or confirmed by another.
        db.ChangeTracker.Clear();
        if (await JudgeAsync(authority, id, now, cancel) is not { } judged) return null;
        if (!judged.Succeeded(out var still, out var refused)) return refused;
        var (recovery, holder) = still;
        var serves = now + RecoveryRules.Delay;
        recovery.Confirm(seen, await codes.AddLaterAsync(holder.Id, code, serves, serves + RecoveryRules.CodeLife, cancel), now, authority.AccountId!.Value);
        await db.SaveChangesAsync(cancel);
        await trail.AddAsync(AuditActs.RecoveryConfirmed, subject, authority, cancel, AuditChange.Set("dilihat", RecoveryWords.Of(seen)));
        await db.TellAsync(recovery, holder, now, cancel);
        await tx.CommitAsync(cancel);
        return pdf;
    }

    // Null: none of the reader's.
    private async Task<Result<Judged>?> JudgeAsync(Authority authority, Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        var officials = db.OfficialsWithin(authority, now, RecoveryScope.Confirmers).Select(a => a.Id);
        if (await db.Recoveries.FirstOrDefaultAsync(r => r.Id == id && officials.Contains(r.AccountId), cancel) is not { } recovery) return null;
        var holder = await db.Users.AsNoTracking().SingleAsync(a => a.Id == recovery.AccountId, cancel);
        var officer = authority.OfficerOver(RecoveryScope.Confirmers)!.Value;
        var first = (await db.OfficerAsync(recovery.AskedBy, recovery.AskedAt, RecoveryScope.Askers, cancel))!.Value;
        return RecoveryRules.Confirm(recovery, officer, first, new Officer(holder.Id, holder.PersonId, false), now) is { } refused ? refused : new Judged(recovery, holder);
    }

    private async Task<byte[]> PaperAsync(Account holder, Guid by, UnitId? unit, string code, DateTimeOffset now, CancellationToken cancel)
    {
        var place = await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == unit, cancel);
        var officer = await db.Users.Where(a => a.Id == by).Select(a => a.DisplayName).SingleAsync(cancel);
        var (name, zone) = (place?.Name ?? "", IndonesianZone.OfRegion(place?.Region));
        return renderer.Render(new SlipSheet("PEMULIHAN", name, officer, now, Tampil.Moment(now, zone.Name), RecoveryRules.CodeLife.Days, site.Value.PublicUrl, site.Value.Host, site.Value.HelpDesk,
            [new Slip(holder.DisplayName, name, code)]));
    }

    private sealed record Judged(Recovery Recovery, Account Holder);
}
