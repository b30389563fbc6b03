using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Slips;

/// <summary>The second officer wakes the codes of a batch; any officer over its unit can kill them. Null where the batch is none of the reader's.</summary>
public sealed class HandOverSlips(PaktaDb db, ActivationCodes codes, AuditTrail trail, TimeProvider clock)
{
    public async Task<Result<Done>?> ConfirmAsync(Authority authority, string number, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(authority, number, cancel) is not ({ } batch, { } unit)) return null;
        if (await RefuseAsync(authority, batch, unit.Path, cancel) is { } refused) return refused;
        var living = await codes.LivingOf(batch).CountAsync(cancel);
        batch.HandOver(clock.GetUtcNow(), authority.AccountId!.Value);
        await db.SaveChangesAsync(cancel);
        await codes.WakeAsync(batch, cancel);
        await TellAsync(AuditActs.SlipsHandedOver, batch, unit, authority, living, cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }

    public async Task<Result<Done>?> CancelAsync(Authority authority, string number, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(authority, number, cancel) is not ({ } batch, { } unit)) return null;
        if (batch.CancelledAt is not null) return new SlipsAreCancelled();
        var living = await codes.LivingOf(batch).CountAsync(cancel);
        batch.Cancel(clock.GetUtcNow(), authority.AccountId!.Value);
        await db.SaveChangesAsync(cancel);
        await codes.CancelAsync(batch, cancel);
        await TellAsync(AuditActs.SlipsCancelled, batch, unit, authority, living, cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }

    /// <summary>Why the reader may not be the second officer; null: may.</summary>
    internal async Task<Refusal?> RefuseAsync(Authority authority, SlipBatch batch, string path, CancellationToken cancel)
    {
        var printer = (await db.OfficerAsync(batch.PrintedBy, batch.PrintedAt, SlipScope.Printers, cancel))!.Value;
        var officer = authority.OfficerOver(SlipScope.Watchers, path)!.Value;
        UnitId[] units = [.. authority.OfficesOver(path).Select(g => g.UnitId)];
        return SlipRules.HandOver(batch, officer, units, printer, await codes.LivingOf(batch).CountAsync(cancel), clock.GetUtcNow());
    }

    internal async Task<(SlipBatch?, Unit?)> FindAsync(Authority authority, string number, CancellationToken cancel)
    {
        var batch = await db.SlipsSeenBy(authority).FirstOrDefaultAsync(b => b.Number == number, cancel);
        return (batch, batch is null ? null : await db.Units.AsNoTracking().SingleAsync(u => u.Id == batch.UnitId, cancel));
    }

    private Task TellAsync(AuditAct act, SlipBatch batch, Unit unit, Authority who, int living, CancellationToken cancel) =>
        trail.AddAsync(act, new AuditSubject(batch.Number, unit.Name, unit.Id), who, cancel,
            AuditChange.Set("bundel", batch.Number), AuditChange.Set("lembar", batch.Slips), AuditChange.Set("kode hidup", living));
}
