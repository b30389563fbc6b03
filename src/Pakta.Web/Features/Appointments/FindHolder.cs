using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Mail;

namespace Pakta.Web.Features.Appointments;

/// <summary>Who is to hold a role: a person of the roster, or an account without one. Exactly one is set.</summary>
public sealed record Holder(CivilServant? Person, Account? Account, bool IsNew = false)
{
    public string Name => Person?.FullName ?? Account!.DisplayName;
    public string? Email => Person?.Email ?? Account?.Email;
}

/// <summary>Finds the holder within the giver's reach, or makes the account of somebody from outside (not saved yet).</summary>
public sealed class FindHolder(PaktaDb db, PersonAccounts accounts)
{
    private const int LongestName = 200;

    public async Task<Result<Holder>> RunAsync(IQueryable<Unit> reach, RoleForm form, CancellationToken cancel)
    {
        if (form.IsOutside) return await OutsideAsync(reach, form, cancel);
        var digits = string.Concat((form.Nip ?? "").Where(char.IsAsciiDigit));
        // A number outside one's own scope is answered like one that nobody has.
        var person = digits.Length == 0 ? null : await db.People.AsNoTracking()
            .FirstOrDefaultAsync(p => p.Nip == digits && p.MergedInto == null && reach.Any(u => u.Id == p.UnitId), cancel);
        return person is null ? new HolderIsUnknown() : new Holder(person, null);
    }

    private async Task<Result<Holder>> OutsideAsync(IQueryable<Unit> reach, RoleForm form, CancellationToken cancel)
    {
        if (SignInName.Parse(form.NamaMasuk) is not { } signIn) return new SignInNameIsMalformed();
        var normal = signIn.ToUpperInvariant();
        if (await db.Users.FirstOrDefaultAsync(a => a.NormalizedUserName == normal, cancel) is { } known)
        {
            // Somebody who holds or held a role here gets a further one; anybody else's name is only taken.
            var isOurs = known.PersonId is null && await db.Appointments.AnyAsync(a => a.AccountId == known.Id && reach.Any(u => u.Id == a.UnitId), cancel);
            return isOurs ? new Holder(null, known) : new SignInNameIsTaken();
        }
        var name = form.Nama?.Trim();
        if (string.IsNullOrEmpty(name)) return new HolderNameIsMissing();
        if (name.Length > LongestName || form.Lembaga?.Trim().Length > LongestName || form.Jabatan?.Trim().Length > LongestName) return new UnitTextIsTooLong(LongestName);
        var account = accounts.Create(signIn, name);
        if (string.IsNullOrWhiteSpace(form.Surel)) return new Holder(null, account, true);
        if (!MailRecipient.TryParse(form.Surel, out var address)) return new EmailIsMalformed();
        (account.Email, account.NormalizedEmail) = (address.Address, address.Address.ToUpperInvariant());
        var isTaken = await db.Users.AnyAsync(a => a.NormalizedEmail == account.NormalizedEmail, cancel);
        return isTaken ? new EmailIsTaken() : new Holder(null, account, true);
    }
}
