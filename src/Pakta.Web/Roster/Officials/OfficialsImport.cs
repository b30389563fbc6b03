using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.Officials;

/// <summary>
/// A list of officials who are no civil servants: the PPK (elected, without NIP, outside the denominator) and observers such as
/// Bawaslu, who are no people of the roster at all; and the first officers of HR office and inspectorate. The sign-in name tells
/// whether a row stands already.
/// </summary>
public sealed class OfficialsImport(PaktaDb db, PersonAccounts accounts, TimeProvider clock)
{
    private const string Ppk = "PPK";
    private static readonly SortedDictionary<string, Role> Roles = new(StringComparer.Ordinal)
    {
        ["PENGAWAS"] = Role.Observer, ["KEPEGAWAIAN"] = Role.HrOffice, ["INSPEKTORAT"] = Role.Inspectorate, ["OPERATOR"] = Role.Operator,
    };

    public async Task<Result<ImportSummary>> RunAsync(RosterFile file, ImportRun run, CancellationToken cancel)
    {
        try
        {
            var table = TableReader.Open(file, "officials", ("signIn", "nama_masuk"), ("name", "nama"), ("role", "peran"), ("unitCode", "kode_unit"));
            await using var tx = await db.Database.BeginTransactionAsync(cancel);
            var summary = new ImportSummary();
            foreach (var row in table.Rows())
            {
                var result = await JudgeAsync(row, table, run, cancel);
                await db.SaveChangesAsync(cancel);
                summary.Count(result);
                run.OnRow?.Invoke(result);
            }
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

    private async Task<RowResult> JudgeAsync(TableRow row, TableReader table, ImportRun run, CancellationToken cancel)
    {
        var (signIn, name, code) = (row.Text("signIn")?.ToLowerInvariant(), row.Text("name"), row.Text("unitCode")?.ToUpperInvariant());
        if (signIn is null) return Refused(row, table, "signin.missing", "signIn", "Nama masuk kosong. Isi satu kata pendek.");
        if (name is null) return Refused(row, table, "name.missing", "name", "Nama kosong. Isi nama lengkap.");
        var unit = await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Code == code, cancel);
        if (unit is null || !run.Allows(unit.Path)) return Refused(row, table, "unit.unknown", "unitCode", "Kode unit ini belum terdaftar. Perbaiki kodenya.");
        if (row.Text("region") is { } region && !RegionCode.IsValid(region))
            return Refused(row, table, "region.shape", "region", "Kode wilayah harus berbentuk 74.71 atau 74.71.06.");
        var role = row.Text("role")?.ToUpperInvariant();
        if (role != Ppk && !Roles.ContainsKey(role ?? ""))
            return Refused(row, table, "role.unknown", "role", $"Peran harus {Ppk}, {string.Join(", ", Roles.Keys)}.");
        var normal = signIn.ToUpperInvariant();
        if (await db.Users.AnyAsync(a => a.NormalizedUserName == normal, cancel))
            return new RowResult(RowVerdict.Fine(row.Number), RowChange.Unchanged, name, code);
        if (role == Ppk) AddPpk(row, unit, signIn, name, run.By);
        else AddAccount(row, unit, Roles[role!], signIn, name, run.By);
        return new RowResult(RowVerdict.Fine(row.Number), RowChange.New, name, code);
    }

    private void AddPpk(TableRow row, Unit unit, string signIn, string name, Guid? by)
    {
        var (now, title) = (clock.GetUtcNow(), row.Text("title"));
        var data = new PersonData(name, null, null, EmploymentStatus.Elected, null, null, title ?? "", null, null);
        var person = CivilServant.Create(new PersonId(Guid.CreateVersion7(now)), null, data, unit.Id);
        db.People.Add(person);
        db.Users.Add(accounts.Create(signIn, name, person.Id));
        db.Appointments.Add(Appointment.OfPerson(Guid.CreateVersion7(now), Role.Ppk, unit.Id, person.Id, Today(unit, now), null, null, title, now, by));
    }

    private void AddAccount(TableRow row, Unit unit, Role role, string signIn, string name, Guid? by)
    {
        var now = clock.GetUtcNow();
        var account = accounts.Create(signIn, name);
        db.Users.Add(account);
        db.Appointments.Add(Appointment.OfAccount(Guid.CreateVersion7(now), role, unit.Id, account.Id, row.Text("region"),
            row.Text("title"), row.Text("institution"), Today(unit, now), null, now, by));
    }

    private static DateOnly Today(Unit unit, DateTimeOffset now) => IndonesianZone.OfRegion(unit.Region).Date(now);

    private static RowResult Refused(TableRow row, TableReader table, string code, string field, string message) =>
        new(RowVerdict.Rejected(row.Number, code, table.Heading(field), row.Text(field), message), RowChange.None, row.Text("name") ?? "", row.Text("unitCode"));
}
