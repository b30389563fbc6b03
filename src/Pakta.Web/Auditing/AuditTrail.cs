using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Auditing;

/// <summary>
/// Who, in which role, what, on what, when, from where, before and after. Saved with the act, in the caller's transaction: what did
/// not happen leaves no line, and what happened cannot be without one. Long numbers are blotted, whatever is handed in.
/// </summary>
public sealed partial class AuditTrail(PaktaDb db, IHttpContextAccessor http, TimeProvider clock)
{
    private const string Console = "konsol";
    private const string Calendar = "sistem";
    private const string OfficeDevice = "perangkat bantuan";
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An act of whoever is signed in.</summary>
    public async Task AddAsync(AuditAct act, AuditSubject subject, Authority who, CancellationToken cancel, params AuditChange[] changes)
    {
        var name = await db.Users.Where(a => a.Id == who.AccountId).Select(a => a.DisplayName).FirstOrDefaultAsync(cancel) ?? Calendar;
        await SaveAsync(act, subject, who.AccountId, name, await RolesAsync(subject.Unit, who, cancel), changes, cancel);
    }

    /// <summary>An event of somebody who is not signed in yet, or not any more.</summary>
    public async Task AddAsync(AuditAct act, Account account, CancellationToken cancel, params AuditChange[] changes) =>
        await SaveAsync(act, AuditSubject.Of(account, await UnitOfAsync(account, cancel)), account.Id, account.DisplayName, null, changes, cancel);

    /// <summary>A try that failed. With a name that nobody has it costs the same.</summary>
    public async Task AddRefusedAsync(AuditAct act, Account? account, CancellationToken cancel, params AuditChange[] changes)
    {
        var subject = AuditSubject.Of(account ?? new Account { DisplayName = "nama yang tidak dikenal" }, await UnitOfAsync(account ?? new Account(), cancel));
        await SaveAsync(act, subject, account?.Id, "", null, changes, cancel);
    }

    /// <summary>Requests of one minute that were refused; null: nobody was signed in.</summary>
    public async Task AddTurnedAwayAsync(AuditAct act, Account? account, string? source, CancellationToken cancel, params AuditChange[] changes)
    {
        var subject = account is null ? new AuditSubject("", "permintaan", null) : AuditSubject.Of(account, await UnitOfAsync(account, cancel));
        Add(act, subject, account?.Id, account?.DisplayName ?? "", null, changes, source ?? "beberapa alamat");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>An act of whoever sits at the machine itself.</summary>
    public Task AddFromConsoleAsync(AuditAct act, AuditSubject subject, CancellationToken cancel, params AuditChange[] changes) =>
        SaveAsync(act, subject, null, Console, null, changes, cancel);

    /// <summary>An act of whoever stands at an office device, where nobody is signed in.</summary>
    public Task AddFromKioskAsync(AuditAct act, AuditSubject subject, CancellationToken cancel, params AuditChange[] changes) =>
        SaveAsync(act, subject, null, OfficeDevice, null, changes, cancel);

    /// <summary>The same act on many, one line each; null: from the console. The caller saves.</summary>
    public async Task AddManyAsync(AuditAct act, IReadOnlyCollection<(AuditSubject Subject, AuditChange Change)> lines, Authority? who, CancellationToken cancel)
    {
        if (lines.Count == 0) return;
        var name = who is null ? Console : await db.Users.Where(a => a.Id == who.AccountId).Select(a => a.DisplayName).FirstOrDefaultAsync(cancel) ?? Calendar;
        foreach (var unit in lines.GroupBy(l => l.Subject.Unit))
        {
            var role = who is null ? null : await RolesAsync(unit.Key, who, cancel);
            foreach (var (subject, change) in unit) Add(act, subject, who?.AccountId, name, role, [change]);
        }
    }

    private async Task SaveAsync(AuditAct act, AuditSubject subject, Guid? account, string actor, string? role, AuditChange[] changes, CancellationToken cancel)
    {
        Add(act, subject, account, actor, role, changes);
        await db.SaveChangesAsync(cancel);
    }

    private void Add(AuditAct act, AuditSubject subject, Guid? account, string actor, string? role, AuditChange[] changes, string? source = null)
    {
        string?[][] lines = [.. changes.Select(c => (string?[])[c.Field, Blotted(c.Before), Blotted(c.After)])];
        db.Audit.Add(new AuditEvent
        {
            At = clock.GetUtcNow(), AccountId = account, Actor = actor, Role = role, Act = act.Code, SubjectKey = subject.Key,
            Subject = Blotted(subject.Name)!, UnitId = subject.Unit, Source = source ?? http.HttpContext?.Connection.RemoteIpAddress?.ToString(),
            Changes = JsonSerializer.Serialize(lines, Readable),
        });
    }

    // To whose scope the events of an account belong: the unit of its person, else that of its latest appointment.
    private async Task<UnitId?> UnitOfAsync(Account account, CancellationToken cancel)
    {
        var units = account.PersonId is { } person
            ? db.People.Where(p => p.Id == person).Select(p => p.UnitId)
            : db.Appointments.Where(a => a.AccountId == account.Id).OrderByDescending(a => a.GivenAt).Select(a => a.UnitId);
        return await units.Take(1).ToListAsync(cancel) is [var unit] ? unit : null;
    }

    // In force now, and reaching what the act is about.
    private async Task<string?> RolesAsync(UnitId? unit, Authority who, CancellationToken cancel)
    {
        if (who.Grants.Count == 0) return null;
        var path = unit is null ? null : await db.Units.Where(u => u.Id == unit).Select(u => u.Path).FirstOrDefaultAsync(cancel);
        var roles = who.Grants.Where(g => path is null || UnitPath.IsWithin(path, g.Path)).Select(g => $"{g.Role} {g.UnitCode}").Distinct().Order();
        return string.Join(", ", roles) is { Length: > 0 } text ? text : null;
    }

    // A NIK is gone, a NIP keeps what the public check shows of it.
    private static string? Blotted(string? text) => text is null ? null
        : Eighteen().Replace(LongNumbers.Blotted(text), number => Nip.FromStore(string.Concat(number.Value.Where(char.IsAsciiDigit))).Masked);

    // Also as pages group them: 19790616 200604 1 011.
    [GeneratedRegex(@"(?<![0-9])[0-9](?:[ .\-\u00a0]?[0-9]){17}(?![0-9])")]
    private static partial Regex Eighteen();
}
