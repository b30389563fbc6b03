using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Appointments;

/// <summary>Somebody above ends a role at once; the row stays, with who and when. Null where it lies outside what the authority may end.</summary>
public sealed class EndRole(PaktaDb db, ActivationCodes codes, AuditTrail trail, TimeProvider clock)
{
    public async Task<Result<Done>?> RunAsync(Authority authority, Guid id, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldOrganizationAsync(cancel);
        if (await db.Appointments.FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } row) return null;
        var unit = await ListRoles.Reach(db, authority).AsNoTracking().FirstOrDefaultAsync(u => u.Id == row.UnitId, cancel);
        if (unit is null || !AppointmentRules.MayGive(authority.Giver, row.Role, unit.Path)) return null;
        var (now, today) = (clock.GetUtcNow(), IndonesianZone.OfRegion(unit.Region).Date(clock.GetUtcNow()));
        if (AppointmentRules.RefuseToEnd(row, unit, authority.Giver, await OthersAsync(row, unit, cancel), today) is { } refused) return refused;
        row.End(now, authority.AccountId);
        await db.SaveChangesAsync(cancel);
        var account = await db.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == row.AccountId, cancel);
        // A code that was on its way to somebody without any role opens nothing any more.
        if (account is { ActivatedAt: null } && !await db.Appointments.AnyAsync(a => a.AccountId == account.Id && a.EndedAt == null, cancel))
            await codes.CancelAsync(account.Id, cancel);
        var subject = account is null ? AuditSubject.Of(await db.People.AsNoTracking().SingleAsync(p => p.Id == row.PersonId, cancel)) with { Unit = unit.Id }
            : AuditSubject.Of(account, unit.Id);
        await trail.AddAsync(AuditActs.RoleEnded, subject, authority, cancel, AuditChange.Of("peran", RoleWords.Of(row.Role), null), AuditChange.Of("unit", unit.Code, null));
        await tx.CommitAsync(cancel);
        return new Done();
    }

    private Task<List<Appointment>> OthersAsync(Appointment row, Unit unit, CancellationToken cancel)
    {
        string[] paths = [.. UnitPath.SelfAndAncestors(unit.Path)];
        return db.Appointments.AsNoTracking().Where(a => a.Role == row.Role && a.Id != row.Id && a.EndedAt == null
            && db.Units.Any(u => u.Id == a.UnitId && paths.Contains(u.Path)) && db.Users.Any(u => u.Id == a.AccountId && u.ActivatedAt != null)).ToListAsync(cancel);
    }
}
