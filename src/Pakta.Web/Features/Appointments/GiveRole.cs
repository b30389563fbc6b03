using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Appointments;

/// <summary>Somebody above gives a role on a unit for a period. Null for whoever can give none at all.</summary>
public sealed class GiveRole(PaktaDb db, FindHolder holders, RoleCodes codes, AuditTrail trail, TimeProvider clock)
{
    public async Task<Result<HandedOver>?> RunAsync(Authority authority, RoleForm form, CancellationToken cancel)
    {
        if (!ListRoles.Reads(authority)) return null;
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldOrganizationAsync(cancel);
        var (giver, reach, now) = (authority.Giver, ListRoles.Reach(db, authority), clock.GetUtcNow());
        if (!Enum.TryParse<Role>(form.Peran, out var role) || !Enum.IsDefined(role)) return new RoleIsMissing();
        var code = form.Unit?.Trim().ToUpperInvariant() ?? "";
        if (await reach.AsNoTracking().FirstOrDefaultAsync(u => u.Code == code, cancel) is not { } unit) return new UnitIsUnknown(code);
        if (unit.ClosedFrom is not null) return new UnitIsClosed(unit.Name);
        if (!AppointmentRules.MayGive(giver, role, unit.Path)) return new RoleIsNotYoursToGive(unit.Name);
        if (form.Mulai is not { } from) return new DateIsMissing();
        var region = role == Role.Observer && form.Wilayah?.Trim() is { Length: > 0 } typed ? typed : null;
        if (region is not null && Regions.Find(region) is null) return new RegionIsUnknown(region);
        if (!(await holders.RunAsync(reach, form, cancel)).Succeeded(out var holder, out var refusal)) return refusal;
        var today = IndonesianZone.OfRegion(unit.Region).Date(now);
        var next = New(holder, role, unit, region, form, now, authority.AccountId, from);
        var held = await db.Appointments.AsNoTracking().Where(a => a.EndedAt == null && a.PersonId == next.PersonId && a.AccountId == next.AccountId).ToListAsync(cancel);
        if (AppointmentRules.RefuseToGive(next, unit, giver, held, today) is { } refused) return refused;
        if (holder.IsNew) db.Users.Add(holder.Account!);
        db.Appointments.Add(next);
        await db.SaveChangesAsync(cancel);
        var told = await codes.TellAsync(holder, role, unit, giver, cancel);
        if (told.Refusal is not null)
        {
            // Nothing of it is kept, nor tracked while the page is shown again.
            db.ChangeTracker.Clear();
            return told;
        }
        await trail.AddAsync(AuditActs.RoleGiven, SubjectOf(holder, unit), authority, cancel, AuditChange.Set("peran", RoleWords.Of(role)), AuditChange.Set("unit", unit.Code),
            AuditChange.Set("wilayah", region), AuditChange.Set("lembaga", next.Institution), AuditChange.Set("mulai", AuditDay.Text(next.From)),
            AuditChange.Set("sampai", next.Until is { } last ? AuditDay.Text(last) : null));
        await tx.CommitAsync(cancel);
        return told;
    }

    private static Appointment New(Holder holder, Role role, Unit unit, string? region, RoleForm form, DateTimeOffset now, Guid? by, DateOnly from)
    {
        var id = Guid.CreateVersion7(now);
        return holder.Person is { } person
            ? Appointment.OfPerson(id, role, unit.Id, person.Id, from, form.Sampai, null, null, now, by, region)
            : Appointment.OfAccount(id, role, unit.Id, holder.Account!.Id, region, Text(form.Jabatan), Text(form.Lembaga), from, form.Sampai, now, by);
    }

    // The trail belongs to whoever watches over the unit, wherever the person works.
    private static AuditSubject SubjectOf(Holder holder, Unit unit) =>
        holder.Person is { } person ? AuditSubject.Of(person) with { Unit = unit.Id } : AuditSubject.Of(holder.Account!, unit.Id);

    private static string? Text(string? typed) => typed?.Trim() is { Length: > 0 } text ? text : null;
}
