using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>
/// Accounts of people of the roster. Whoever has a NIP signs in with that; the sign-in name is then only an inner word. Others get
/// a name they can remember.
/// </summary>
public sealed class PersonAccounts(PaktaDb db, TimeProvider clock)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Saves in the caller's transaction.</summary>
    public async Task<Account> EnsureAsync(PersonId id, CancellationToken cancel)
    {
        if (await db.Users.FirstOrDefaultAsync(a => a.PersonId == id, cancel) is { } known) return known;
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, cancel);
        var name = person.Nip is null ? await FreeNameAsync(person.Name, cancel) : InnerName();
        var account = Create(name, person.FullName, person.Id);
        db.Users.Add(account);
        await db.SaveChangesAsync(cancel);
        return account;
    }

    /// <summary>The accounts of many; those without one are made at once. Saves in the caller's transaction.</summary>
    public async Task<Dictionary<PersonId, Account>> EnsureAsync(IReadOnlyCollection<CivilServant> people, CancellationToken cancel)
    {
        var found = new Dictionary<PersonId, Account>();
        foreach (var some in people.Select(p => (PersonId?)p.Id).Chunk(500))
            foreach (var account in await db.Users.AsNoTracking().Where(a => some.Contains(a.PersonId)).ToListAsync(cancel)) found[account.PersonId!.Value] = account;
        foreach (var person in people.Where(p => !found.ContainsKey(p.Id)))
        {
            if (person.Nip is null)
            {
                found[person.Id] = await EnsureAsync(person.Id, cancel);
                continue;
            }
            var account = found[person.Id] = Create(InnerName(), person.FullName, person.Id);
            db.Users.Add(account);
        }
        await db.SaveChangesAsync(cancel);
        return found;
    }

    /// <summary>A new account with all that Identity needs of a row; not yet added.</summary>
    public Account Create(string signInName, string displayName, PersonId? person = null) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()), UserName = signInName, NormalizedUserName = signInName.ToUpperInvariant(),
        DisplayName = displayName, PersonId = person, LockoutEnabled = true, SecurityStamp = NewStamp(),
        ConcurrencyStamp = Guid.CreateVersion7(clock.GetUtcNow()).ToString(),
    };

    /// <summary>What was loaded before is stale: sessions end, and a copy that is written back is refused.</summary>
    public static void Restamp(Account account) => (account.SecurityStamp, account.ConcurrencyStamp) = (NewStamp(), NewStamp());

    public static string NewStamp() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(20));

    private static string InnerName() => "p-" + RandomNumberGenerator.GetString(Alphabet, 12);

    private async Task<string> FreeNameAsync(string fullName, CancellationToken cancel)
    {
        var stem = Stem(fullName);
        for (var n = 1; ; n++)
        {
            var name = n == 1 ? stem : $"{stem}{n}";
            var normal = name.ToUpperInvariant();
            if (!await db.Users.AnyAsync(a => a.NormalizedUserName == normal, cancel)) return name;
        }
    }

    /// <summary><c>Siska Karina Imran</c> -> <c>siska.karina.imran</c>.</summary>
    private static string Stem(string name)
    {
        var plain = name.Normalize(NormalizationForm.FormD).ToLowerInvariant();
        var words = new string([.. plain.Where(c => char.IsAsciiLetterOrDigit(c) || c == ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "pejabat" : string.Join('.', words.Take(3));
    }
}
