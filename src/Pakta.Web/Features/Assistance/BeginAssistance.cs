using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Assistance;

/// <summary>Turns the device into a kiosk for a unit of the helper's scope, and signs the helper out. Null where the unit is none of the reader's.</summary>
public sealed class BeginAssistance(PaktaDb db, Kiosk kiosk, SignIns signIns, AuditTrail trail, TimeProvider clock)
{
    private const int MostUnits = 500;

    public async Task<AssistancePage?> LoadAsync(Authority authority, CancellationToken cancel)
    {
        if (!authority.Grants.Any(g => KioskHelpers.Roles.Contains(g.Role))) return null;
        var units = await db.Units.AsNoTracking().Within(authority, KioskHelpers.Roles).Standing().OrderBy(u => u.Path).Take(MostUnits).Select(u => new KioskUnit(u.Code, u.Name)).ToListAsync(cancel);
        return new AssistancePage(units);
    }

    public async Task<Result<Done>?> RunAsync(Authority authority, string? code, CancellationToken cancel)
    {
        var unit = await db.Units.AsNoTracking().Within(authority, KioskHelpers.Roles).Standing().FirstOrDefaultAsync(u => u.Code == code, cancel);
        if (unit is null || authority.AccountId is not { } helper) return null;
        var name = await db.Users.Where(a => a.Id == helper).Select(a => a.DisplayName).SingleAsync(cancel);
        await using (var tx = await db.Database.BeginTransactionAsync(cancel))
        {
            await trail.AddAsync(AuditActs.AssistanceBegun, AuditSubject.Of(unit), authority, cancel,
                AuditChange.Set("sampai", Tampil.Moment(clock.GetUtcNow() + Kiosk.Life, IndonesianZone.OfRegion(unit.Region).Name)));
            await tx.CommitAsync(cancel);
        }
        kiosk.Begin(helper, name, unit.Id, unit.Name);
        await signIns.EndAsync(cancel);
        return new Done();
    }
}

public sealed record AssistancePage(IReadOnlyList<KioskUnit> Units);

public sealed record KioskUnit(string Code, string Name);
