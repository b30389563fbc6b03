using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.CommandLine;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.Officials;

/// <summary>The first way in: an administrator, who configures and can sign for nobody, activated by a code of 30 minutes.</summary>
public sealed class CreateAdministratorVerb(PaktaDb db, PersonAccounts accounts, ActivationCodes codes, TimeProvider clock) : IVerb
{
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(30);

    public string Name => "admin create";
    public string Usage => "admin create NAMA";
    public bool Writes => true;

    public async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        if (args is not [{ Length: > 0 and <= 64 } name] || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            return await RefuseAsync($"Pemakaian: {Usage} (satu kata: huruf, angka, titik, tanda hubung)");
        var roots = await db.Units.AsNoTracking().Where(u => u.ParentId == null).ToListAsync(cancel);
        if (roots.Count == 0) return await RefuseAsync("Belum ada unit. Masukkan dahulu daftar unit dengan import-units.");
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var (normal, now) = (name.ToUpperInvariant(), clock.GetUtcNow());
        var account = await db.Users.FirstOrDefaultAsync(a => a.NormalizedUserName == normal, cancel);
        if (account is not null && !await IsAdministratorAsync(account, cancel))
            return await RefuseAsync("Nama masuk itu sudah dipakai orang lain. Pilih nama lain.");
        if (account is null)
        {
            account = accounts.Create(name.ToLowerInvariant(), name);
            db.Users.Add(account);
            foreach (var root in roots)
                db.Appointments.Add(Appointment.OfAccount(Guid.CreateVersion7(now), Role.Administrator, root.Id, account.Id, null, "Administrator",
                    null, IndonesianZone.OfRegion(root.Region).Date(now), null, now, null));
            await db.SaveChangesAsync(cancel);
        }
        var code = await codes.IssueAsync(account.Id, Validity, cancel);
        await tx.CommitAsync(cancel);
        await Console.Error.WriteLineAsync("Buka /aktivasi dalam 30 menit dan masukkan kode ini:");
        await Console.Out.WriteLineAsync(code);
        return 0;
    }

    private Task<bool> IsAdministratorAsync(Account account, CancellationToken cancel) =>
        db.Appointments.AnyAsync(a => a.AccountId == account.Id && a.Role == Role.Administrator && a.EndedAt == null, cancel);

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 2;
    }
}
