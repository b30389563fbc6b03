using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Data;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Rounds;

namespace Pakta.Web.Roster.Officials;

/// <summary>A list of acting heads: unit, NIP, PLT/PLH/PJ/PJS, from, until. A row that stands already changes nothing.</summary>
public sealed class ActingImport(PaktaDb db, MemberRoll roll, TimeProvider clock)
{
    public async Task<Result<ImportSummary>> RunAsync(RosterFile file, ImportRun run, CancellationToken cancel)
    {
        try
        {
            var table = TableReader.Open(file, "acting", ("unitCode", "kode_unit"), ("nip", "nip"), ("kind", "jenis"), ("from", "mulai"));
            await using var tx = await db.Database.BeginTransactionAsync(cancel);
            var summary = new ImportSummary();
            var units = new List<UnitId>();
            foreach (var row in table.Rows())
            {
                var result = await JudgeAsync(row, table, run, units, cancel);
                summary.Count(result);
                run.OnRow?.Invoke(result);
            }
            await db.SaveChangesAsync(cancel);
            await roll.HeadsChangedAsync(units, cancel);
            if (run.Apply) await tx.CommitAsync(cancel);
            return summary;
        }
        catch (UnreadableFileException e)
        {
            return e.Fault;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<RowResult> JudgeAsync(TableRow row, TableReader table, ImportRun run, List<UnitId> units, CancellationToken cancel)
    {
        var (code, nip) = (row.Text("unitCode")?.ToUpperInvariant(), row.Text("nip"));
        var unit = await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Code == code, cancel);
        if (unit is null || !run.Allows(unit.Path)) return Refused(row, table, "unit.unknown", "unitCode", "Kode unit ini belum terdaftar. Perbaiki kodenya.");
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Nip == nip, cancel);
        if (person is null) return Refused(row, table, "nip.unknown", "nip", "NIP ini belum ada di daftar pegawai. Masukkan dahulu orangnya.");
        if (!Enum.TryParse<ActingKind>(row.Text("kind"), true, out var kind))
            return Refused(row, table, "kind.unknown", "kind", "Jenis penjabat harus PJ, PJS, PLT, atau PLH.");
        if (Day(row.Text("from")) is not { } from)
            return Refused(row, table, "date.shape", "from", "Tanggal mulai harus berbentuk 2026-10-01.");
        var until = Day(row.Text("until"));
        if ((row.Text("until") is not null && until is null) || until < from)
            return Refused(row, table, "date.shape", "until", "Tanggal sampai harus berbentuk 2027-03-31 dan tidak sebelum mulai.");
        var (now, change) = (clock.GetUtcNow(), RowChange.Unchanged);
        var stands = await db.Appointments.AnyAsync(a => a.UnitId == unit.Id && a.PersonId == person.Id && a.Role == Role.Head
            && a.Acting == kind && a.From == from && a.Until == until && a.EndedAt == null, cancel);
        if (!stands)
        {
            db.Appointments.Add(Appointment.OfPerson(Guid.CreateVersion7(now), Role.Head, unit.Id, person.Id, from, until, kind, null, now, run.By));
            units.Add(unit.Id);
            change = RowChange.New;
        }
        return new RowResult(RowVerdict.Fine(row.Number), change, person.Name, code);
    }

    private static RowResult Refused(TableRow row, TableReader table, string code, string field, string message) =>
        new(RowVerdict.Rejected(row.Number, code, table.Heading(field), row.Text(field), message), RowChange.None, row.Text("nip") ?? "", row.Text("unitCode"));

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
