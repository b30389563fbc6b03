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
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var officials = db.OfficialsWithin(authority, RecoveryScope.Confirmers).Select(a => a.Id);
        if (await db.Recoveries.FirstOrDefaultAsync(r => r.Id == id && officials.Contains(r.AccountId), cancel) is not { } recovery) return null;
        if (evidence is not { } seen) return new EvidenceIsMissing();
        var holder = await db.Users.AsNoTracking().SingleAsync(a => a.Id == recovery.AccountId, cancel);
        var officer = new Officer(authority.AccountId!.Value, authority.PersonId, false);
        var first = await db.OfficerAsync(recovery.AskedBy, cancel);
        if (RecoveryRules.Confirm(recovery, officer, first, new Officer(holder.Id, holder.PersonId, false), now) is { } refused) return refused;
        var serves = now + RecoveryRules.Delay;
        var (code, row) = await codes.IssueLaterAsync(holder.Id, serves, serves + RecoveryRules.CodeLife, cancel);
        recovery.Confirm(seen, row, now, officer.Account);
        await db.SaveChangesAsync(cancel);
        var subject = await db.SubjectAsync(holder, cancel);
        await trail.AddAsync(AuditActs.RecoveryConfirmed, subject, authority, cancel, AuditChange.Set("dilihat", RecoveryWords.Of(seen)));
        await db.TellAsync(recovery, holder, now, cancel);
        var pdf = await PaperAsync(holder, officer.Account, subject.Unit, code, now, cancel);
        await tx.CommitAsync(cancel);
        return pdf;
    }

    private async Task<byte[]> PaperAsync(Account holder, Guid by, UnitId? unit, string code, DateTimeOffset now, CancellationToken cancel)
    {
        var place = await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == unit, cancel);
        var officer = await db.Users.Where(a => a.Id == by).Select(a => a.DisplayName).SingleAsync(cancel);
        var (name, zone) = (place?.Name ?? "", IndonesianZone.OfRegion(place?.Region));
        return renderer.Render(new SlipSheet("PEMULIHAN", name, officer, now, Tampil.Moment(now, zone.Name), RecoveryRules.CodeLife.Days, site.Value.PublicUrl, site.Value.Host, site.Value.HelpDesk,
            [new Slip(holder.DisplayName, name, code)]));
    }
}
