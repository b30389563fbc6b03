using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Units;

/// <summary>
/// The HR office, or a head above, names a head or an acting head from a day on. Null where the unit lies outside what the
/// authority may change; else whether the period is unusually long.
/// </summary>
public sealed class AppointHead(PaktaDb db, MemberRoll roll, AuditTrail trail, TimeProvider clock)
{
    public async Task<Result<bool>?> RunAsync(Authority authority, string code, HeadForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldOrganizationAsync(cancel);
        var unit = await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Code == code, cancel);
        if (unit is not { ClosedFrom: null } || !authority.MayAppointHeadOf(unit.Path)) return null;
        ActingKind? acting = Enum.TryParse<ActingKind>(form.Jenis, out var kind) && Enum.IsDefined(kind) ? kind : null;
        if (acting is null && form.Jenis != "Kepala") return new HeadshipKindIsMissing();
        if (form.Mulai is not { } from) return new HeadshipDateIsMissing();
        var digits = string.Concat((form.Nip ?? "").Where(char.IsAsciiDigit));
        // A number outside one's own scope is answered like one that nobody has.
        var reach = db.Units.Within(authority, Role.Ppk, Role.Head, Role.HrOffice);
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Nip == digits && reach.Any(u => u.Id == p.UnitId), cancel);
        if (person is null) return new HeadIsUnknown();
        var now = clock.GetUtcNow();
        var next = Appointment.OfPerson(Guid.CreateVersion7(now), Role.Head, unit.Id, person.Id, from, form.Sampai, acting, null, now, authority.AccountId);
        var standing = await db.Appointments.Where(a => a.UnitId == unit.Id && a.Role == Role.Head && a.EndedAt == null).ToListAsync(cancel);
        if (!HeadshipRules.Replaced(next, standing).Succeeded(out var replaced, out var refusal)) return refusal;
        foreach (var old in replaced) HeadshipRules.Replace(old, next, now, authority.AccountId);
        db.Appointments.Add(next);
        await db.SaveChangesAsync(cancel);
        await roll.HeadsChangedAsync([unit.Id], cancel);
        await trail.AddAsync(AuditActs.HeadAppointed, AuditSubject.Of(unit), authority, cancel, AuditChange.Set("kepala", person.FullName), AuditChange.Set("jenis", form.Jenis),
            AuditChange.Set("mulai", AuditDay.Text(from)), AuditChange.Set("sampai", form.Sampai is { } last ? AuditDay.Text(last) : null));
        await tx.CommitAsync(cancel);
        return HeadshipRules.IsUnusuallyLong(next);
    }
}
