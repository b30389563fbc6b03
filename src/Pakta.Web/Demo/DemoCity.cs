using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Roster;
using Pakta.Web.Roster.Officials;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Demo;

/// <summary>
/// The invented people of Kota Kendari on an empty database, through the very import that an HR office uses, and a way in for a
/// few of them. Never on a database that holds anything.
/// </summary>
public sealed class DemoCity(PaktaDb db, UnitImport units, PeopleImport people, ActingImport acting, OfficialsImport officials,
    PersonAccounts accounts, ActivationCodes codes, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    public const string Password = "pakta-demo-2026";

    /// <summary>Not activated yet: shows the first sign-in by a code.</summary>
    private static readonly DemoRole Newcomer = new("", "SD0602", "Guru", false, "aktivasi pertama di /aktivasi");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "templates", "demo", "kota-kendari");

    /// <summary>Loads on an empty database; false when there was something.</summary>
    public async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Units.AnyAsync(cancel) || await db.Users.AnyAsync(cancel)) return false;
        var run = new ImportRun(true);
        Check(await units.RunAsync(File("unit.csv"), run, cancel));
        Check(await people.RunAsync(File("pegawai.csv"), run, cancel));
        Check(await acting.RunAsync(File("penjabat.csv"), run, cancel));
        Check(await officials.RunAsync(File("pejabat.csv"), run, cancel));
        await GiveAccountsAsync(cancel);
        return true;
    }

    /// <summary>The table, with a fresh code for the newcomer while that person has not activated. Empty on a database that is not the demo's.</summary>
    public async Task<IReadOnlyList<DemoGuest>> GuestsAsync(CancellationToken cancel)
    {
        var guests = new List<DemoGuest>();
        foreach (var (signIn, purpose) in Order())
        {
            var normal = signIn.ToUpperInvariant();
            var account = await db.Users.AsNoTracking().FirstOrDefaultAsync(a => a.NormalizedUserName == normal, cancel);
            if (account is not null) guests.Add(new DemoGuest(signIn, Password, await WhoAsync(account, cancel), purpose));
        }
        if (guests.Count < 2 || await FindAsync(Newcomer, cancel) is not { } newcomer) return guests;
        var activated = await db.Users.AnyAsync(a => a.PersonId == newcomer.Id && a.ActivatedAt != null, cancel);
        if (activated) return guests;
        var code = await codes.IssueAsync(newcomer.Id, ActivationCodes.FirstActivation, cancel);
        guests.Add(new DemoGuest("(kode)", code, $"{newcomer.FullName}, {newcomer.Position}", Newcomer.Purpose));
        return guests;
    }

    private static IEnumerable<(string SignIn, string Purpose)> Order() =>
    [
        ("ppk", "Wali Kota, tanpa NIP: meluncurkan putaran"),
        .. DemoRole.All.Select(r => (r.SignIn, r.Purpose)),
        ("bawaslu", "mengawasi angka seluruh kota"),
        ("panwascam", "mengawasi angka satu kecamatan"),
    ];

    private async Task GiveAccountsAsync(CancellationToken cancel)
    {
        // One costly hash for all: the password is the same, and no secret.
        var hash = hasher.HashPassword(new Account(), Password);
        var now = clock.GetUtcNow();
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        foreach (var role in DemoRole.All)
        {
            var person = await FindAsync(role, cancel) ?? throw new InvalidOperationException($"The demo files have nobody for {role.SignIn}.");
            db.Users.Add(accounts.Create(role.SignIn, person.FullName, person.Id));
            if (role.SignIn == DemoRole.Operator) await AppointAsync(person, Role.HrOffice, "Operator BKPSDM", now, cancel);
            if (role.SignIn == DemoRole.Inspector) await AppointAsync(person, Role.Inspectorate, "Inspektur", now, cancel);
            if (role.SignIn == DemoRole.SecondInspector) await AppointAsync(person, Role.Inspectorate, "Analis Kebijakan", now, cancel);
        }
        await db.SaveChangesAsync(cancel);
        await db.Users.ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash).SetProperty(a => a.ActivatedAt, now), cancel);
        await tx.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task AppointAsync(CivilServant person, Role role, string title, DateTimeOffset now, CancellationToken cancel)
    {
        var root = await db.Units.AsNoTracking().SingleAsync(u => u.ParentId == null, cancel);
        var today = IndonesianZone.OfRegion(root.Region).Date(now);
        db.Appointments.Add(Appointment.OfPerson(Guid.CreateVersion7(now), role, root.Id, person.Id, today, null, null, title, now, null));
    }

    private Task<CivilServant?> FindAsync(DemoRole role, CancellationToken cancel)
    {
        var members = db.People.AsNoTracking().Where(p => db.Units.Any(u => u.Id == p.UnitId && u.Code == role.Unit));
        if (role.Position is null)
            members = members.Where(p => db.Appointments.Any(a => a.PersonId == p.Id && a.UnitId == p.UnitId && a.Role == Role.Head && a.EndedAt == null));
        else
            members = members.Where(p => p.Position.StartsWith(role.Position) && (!role.WithoutEmail || p.Email == null));
        return members.OrderBy(p => p.Name).ThenBy(p => p.Nip).FirstOrDefaultAsync(cancel);
    }

    private async Task<string> WhoAsync(Account account, CancellationToken cancel)
    {
        var position = await db.People.Where(p => p.Id == account.PersonId).Select(p => p.Position).FirstOrDefaultAsync(cancel)
            ?? await db.Appointments.Where(a => a.AccountId == account.Id).Select(a => a.Title + ", " + a.Institution).FirstOrDefaultAsync(cancel);
        return position is null ? account.DisplayName : $"{account.DisplayName}, {position}";
    }

    private static RosterFile File(string name) => new(Path.Combine(Folder, name));

    private static void Check(Result<ImportSummary> result)
    {
        if (!result.Value.IsClean) throw new InvalidOperationException("The demo files do not pass their own import.");
    }
}
