using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.CommandLine;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Roster.Officials;

/// <summary>
/// The first way in: an administrator over every root, who configures and can sign for nobody, activated by a code of 30 minutes.
/// Run again it gives the same administrator another code, as long as it was never used. It is no recovery by one person: who is in
/// gets a new way in by two officers, and beside an administrator who is in a further one is made only with --another, on purpose.
/// </summary>
public sealed class CreateAdministratorVerb(PaktaDb db, PersonAccounts accounts, ActivationCodes codes, AuditTrail trail, TimeProvider clock) : IVerb
{
    private const string Another = "--another";
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(30);

    public string Name => "admin create";
    public string Usage => "admin create NAMA [--another]";
    public bool Writes => true;

    public async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        var isAnother = args.Contains(Another);
        if (args.Where(a => a != Another).ToArray() is not [{ } typed] || SignInName.Parse(typed) is not { } name)
            return await RefuseAsync($"Pemakaian: {Usage} (satu kata: 3 sampai 64 huruf, angka, titik, tanda hubung)");
        var roots = await db.Units.AsNoTracking().Standing().Where(u => u.ParentId == null).ToListAsync(cancel);
        if (roots.Count == 0) return await RefuseAsync("Belum ada unit. Masukkan dahulu daftar unit dengan import-units.");
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var normal = name.ToUpperInvariant();
        var account = await db.Users.FirstOrDefaultAsync(a => a.NormalizedUserName == normal, cancel);
        if (account is not null && !await IsAdministratorAsync(account, cancel))
            return await RefuseAsync("Nama masuk itu sudah dipakai orang lain. Pilih nama lain.");
        if (account?.ActivatedAt is not null)
            return await RefuseAsync("Administrator itu sudah aktif. Cara masuknya dibuat baru oleh dua petugas di halaman /pemulihan, tidak dari sini.");
        if (!isAnother && await AnotherStandsAsync(cancel))
            return await RefuseAsync($"Sudah ada administrator yang aktif; ia dapat mengangkat yang lain di halaman /peran. Bila memang perlu dari sini, tambahkan {Another}; jejak audit mencatatnya.");
        if (account is null) db.Users.Add(account = accounts.Create(name, typed.Trim()));
        foreach (var root in roots) await AppointAsync(account, root, cancel);
        var code = await codes.IssueAsync(account.Id, Validity, cancel);
        await trail.AddFromConsoleAsync(AuditActs.CodeRenewed, AuditSubject.Of(account, roots[0].Id), cancel);
        await tx.CommitAsync(cancel);
        await Console.Error.WriteLineAsync("Buka /aktivasi dalam 30 menit dan masukkan kode ini:");
        await Console.Out.WriteLineAsync(code);
        return 0;
    }

    private async Task AppointAsync(Account account, Unit root, CancellationToken cancel)
    {
        if (await db.Appointments.AnyAsync(a => a.AccountId == account.Id && a.UnitId == root.Id && a.Role == Role.Administrator && a.EndedAt == null, cancel)) return;
        var now = clock.GetUtcNow();
        db.Appointments.Add(Appointment.OfAccount(Guid.CreateVersion7(now), Role.Administrator, root.Id, account.Id, null, "Administrator",
            null, IndonesianZone.OfRegion(root.Region).Date(now), null, now, null));
        await db.SaveChangesAsync(cancel);
        await trail.AddFromConsoleAsync(AuditActs.RoleGiven, AuditSubject.Of(account, root.Id), cancel,
            AuditChange.Set("peran", RoleWords.Of(Role.Administrator)), AuditChange.Set("unit", root.Code));
    }

    private Task<bool> IsAdministratorAsync(Account account, CancellationToken cancel) =>
        db.Appointments.AnyAsync(a => a.AccountId == account.Id && a.Role == Role.Administrator && a.EndedAt == null, cancel);

    private Task<bool> AnotherStandsAsync(CancellationToken cancel) => db.Appointments.AnyAsync(a => a.Role == Role.Administrator && a.EndedAt == null
        && db.Users.Any(u => u.Id == a.AccountId && u.ActivatedAt != null), cancel);

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 2;
    }
}
