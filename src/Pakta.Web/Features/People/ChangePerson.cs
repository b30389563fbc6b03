using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Roster;
using Pakta.Web.Roster.People;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.People;

/// <summary>Move, postpone, exempt; null where the person lies outside what the authority may change. Every live round hears of it.</summary>
public sealed class ChangePerson(PaktaDb db, RosterHeads heads, MemberRoll roll, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366 * 4);

    public async Task<Result<Done>?> MoveAsync(Authority authority, PersonId id, string? unitCode, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(id, authority.IsHrOver, cancel) is not { } person) return null;
        var code = unitCode?.Trim().ToUpperInvariant();
        var unit = await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Code == code, cancel);
        if (unit is null || !authority.IsHrOver(unit.Path)) return new Refused("unit.unknown", "unit", "Kode unit itu tidak ada dalam lingkup Saudara. Lihat kodenya di halaman Unit.");
        if (unit.Id == person.UnitId) return new Refused("unit.same", "unit", "Pegawai ini sudah bekerja di unit itu.");
        var from = person.UnitId;
        person.MoveTo(unit.Id);
        await db.SaveChangesAsync(cancel);
        await heads.FollowAsync([], new() { [person.Id] = from }, [person.Id], authority.AccountId, cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }

    public async Task<Result<Done>?> PostponeAsync(Authority authority, PersonId id, PostponeForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(id, authority.KeepsRosterOf, cancel) is null) return null;
        if (form.Alasan is not { } reason) return new Refused("reason.missing", "alasan", "Pilih alasan penundaan.");
        if (form.Mulai is not { } from || form.Sampai is not { } until || until < from)
            return new Refused("date.order", "sampai", "Isi tanggal mulai dan tanggal akhir; tanggal akhir tidak boleh sebelum mulai.");
        if (until.DayNumber - from.DayNumber > Longest.Days) return new Refused("date.long", "sampai", "Penundaan paling lama empat tahun.");
        var now = clock.GetUtcNow();
        db.Postponements.Add(Postponement.Create(Guid.CreateVersion7(now), id, reason, from, until, now, authority.AccountId));
        return await FinishAsync(tx, id, "postponed", cancel);
    }

    public async Task<Result<Done>?> ExemptAsync(Authority authority, PersonId id, ExemptForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(id, authority.IsHrOver, cancel) is null) return null;
        if (form.Dasar is not { } reason) return new Refused("reason.missing", "dasar", "Pilih dasar pengecualian.");
        if (form.Sejak is not { } from) return new Refused("date.missing", "sejak", "Isi tanggal mulai berlakunya.");
        if (await db.Exemptions.AnyAsync(e => e.PersonId == id && e.EndedAt == null, cancel))
            return new Refused("exempt.already", "dasar", "Pegawai ini sudah dikecualikan.");
        var now = clock.GetUtcNow();
        db.Exemptions.Add(Exemption.Propose(Guid.CreateVersion7(now), id, reason, from, now, authority.AccountId));
        await db.SaveChangesAsync(cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }

    /// <summary>The second officer agrees, and only now the figures change.</summary>
    public async Task<Result<Done>?> ConfirmExemptionAsync(Authority authority, PersonId id, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(id, authority.IsHrOver, cancel) is null || authority.AccountId is not { } officer) return null;
        if (await db.Exemptions.FirstOrDefaultAsync(e => e.PersonId == id && e.EndedAt == null, cancel) is not { } exemption) return null;
        if (ExemptionRules.Confirmation(exemption, officer) is { } refused) return refused;
        exemption.Confirm(clock.GetUtcNow(), officer);
        return await FinishAsync(tx, id, "exempted", cancel);
    }

    private async Task<Result<Done>?> FinishAsync(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction tx, PersonId id, string reason, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await roll.PeopleChangedAsync([id], reason, cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }

    private async Task<CivilServant?> FindAsync(PersonId id, Func<string, bool> may, CancellationToken cancel)
    {
        var person = await db.People.FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (person is null) return null;
        var path = await db.Units.Where(u => u.Id == person.UnitId).Select(u => u.Path).SingleAsync(cancel);
        return may(path) ? person : null;
    }
}
