using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;
using Pakta.Web.Mail;

namespace Pakta.Web.Features.Appointments;

/// <summary>What is shown once after a role was given: the code to hand over, or where it went.</summary>
public sealed record HandedOver(string Name, string? SignInName, string? Code, string? Email);

/// <summary>
/// The first way in of a holder from outside: a code by mail, or shown once to whoever hands it over. An administrator sees none.
/// All save in the caller's transaction but <see cref="RenewAsync"/>.
/// </summary>
public sealed class RoleCodes(PaktaDb db, ActivationCodes codes, AuditTrail trail, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Tells the holder of the role; a code goes along, or is answered, while the account is not activated.</summary>
    public async Task<Result<HandedOver>> TellAsync(Holder holder, Role role, Unit unit, RoleGiver giver, CancellationToken cancel)
    {
        var isWaiting = holder.Account is { ActivatedAt: null };
        if (holder.Email is { Length: > 0 } email)
        {
            var now = clock.GetUtcNow();
            var fields = new { account = holder.Account?.Id, role = RoleWords.Of(role), place = unit.Name };
            db.Outbox.Add(new OutboxMail
            {
                Id = Guid.CreateVersion7(now), PersonId = holder.Person?.Id, To = email, Template = OutboxMail.RoleGiven,
                Fields = JsonSerializer.Serialize(fields, Readable), CreatedAt = now, NextTryAt = now,
            });
            await db.SaveChangesAsync(cancel);
            return new HandedOver(holder.Name, holder.Account?.UserName, null, isWaiting ? email : null);
        }
        if (!isWaiting) return new HandedOver(holder.Name, holder.Account?.UserName, null, null);
        if (!AppointmentRules.MayHandOver(giver, role, unit.Path) || !await HandsOverAllAsync(giver, holder.Account!.Id, cancel)) return new EmailIsMissing();
        var code = await codes.IssueAsync(holder.Account!.Id, ActivationCodes.FirstActivation, cancel);
        return new HandedOver(holder.Name, holder.Account.UserName, code, null);
    }

    // The code opens every role of the account, not only the one that is given now.
    private async Task<bool> HandsOverAllAsync(RoleGiver giver, Guid account, CancellationToken cancel) =>
        (await db.Appointments.Where(a => a.AccountId == account && a.EndedAt == null).Join(db.Units, a => a.UnitId, u => u.Id, (a, u) => new { a.Role, u.Path }).ToListAsync(cancel))
            .TrueForAll(a => AppointmentRules.MayHandOver(giver, a.Role, a.Path));

    /// <summary>Another code for somebody who has not activated; the old one dies. Null where there is nobody such.</summary>
    public async Task<Result<HandedOver>?> RenewAsync(Authority authority, Guid id, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var found = await db.Appointments.AsNoTracking().Where(a => a.Id == id && a.EndedAt == null)
            .Join(ListRoles.Reach(db, authority), a => a.UnitId, u => u.Id, (a, u) => new { Row = a, Unit = u }).FirstOrDefaultAsync(cancel);
        var giver = authority.Giver;
        if (found is null || !AppointmentRules.MayGive(giver, found.Row.Role, found.Unit.Path) || giver.Is(found.Row)) return null;
        var account = await db.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == found.Row.AccountId && a.ActivatedAt == null, cancel);
        if (account is null) return null;
        var told = await TellAsync(new Holder(null, account), found.Row.Role, found.Unit, giver, cancel);
        if (told.Refusal is not null) return told;
        await trail.AddAsync(AuditActs.CodeRenewed, AuditSubject.Of(account, found.Unit.Id), authority, cancel);
        await tx.CommitAsync(cancel);
        return told;
    }
}
