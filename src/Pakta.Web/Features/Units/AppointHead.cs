using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Roster;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Units;

/// <summary>
/// The HR office, or a head above, names a head or an acting head. A new definitive head ends the old one and whoever acted; a new
/// acting head ends only the one who acted before. Null where the unit lies outside what the authority may change.
/// </summary>
public sealed class AppointHead(PaktaDb db, MemberRoll roll, TimeProvider clock)
{
    public async Task<Result<Done>?> RunAsync(Authority authority, string code, HeadForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var unit = await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Code == code, cancel);
        if (unit is null || !ShowUnits.MayAppoint(authority, unit.Path)) return null;
        if (Read(form, out var acting) is { } refused) return refused;
        var digits = string.Concat((form.Nip ?? "").Where(char.IsAsciiDigit));
        // A number outside one's own scope is answered like one that nobody has.
        var reach = db.Units.Within(authority, Role.Ppk, Role.Head, Role.HrOffice);
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Nip == digits && reach.Any(u => u.Id == p.UnitId), cancel);
        if (person is null) return new Refused("nip.unknown", "nip", "Tidak ada pegawai dengan NIP itu dalam lingkup Saudara. Periksa NIP-nya.");
        var now = clock.GetUtcNow();
        var present = await db.Appointments.Where(a => a.UnitId == unit.Id && a.Role == Role.Head && a.EndedAt == null).ToListAsync(cancel);
        foreach (var old in present.Where(a => acting is null || a.Acting is not null)) old.End(now, authority.AccountId);
        db.Appointments.Add(Appointment.OfPerson(Guid.CreateVersion7(now), Role.Head, unit.Id, person.Id, form.Mulai!.Value, form.Sampai, acting,
            null, now, authority.AccountId));
        await db.SaveChangesAsync(cancel);
        await roll.HeadsChangedAsync([unit.Id], cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }

    private static Refused? Read(HeadForm form, out ActingKind? acting)
    {
        acting = Enum.TryParse<ActingKind>(form.Jenis, out var kind) && Enum.IsDefined(kind) ? kind : null;
        if (acting is null && form.Jenis != "Kepala") return new Refused("kind.missing", "jenis", "Pilih kepala, Pj, Pjs, Plt, atau Plh.");
        if (form.Mulai is not { } from) return new Refused("date.missing", "mulai", "Isi tanggal mulainya.");
        if (acting is not null && form.Sampai is null) return new Refused("date.missing", "sampai", "Isi tanggal akhir masa penjabat.");
        return form.Sampai < from ? new Refused("date.order", "sampai", "Tanggal akhir tidak boleh sebelum tanggal mulai.") : null;
    }
}
