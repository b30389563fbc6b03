using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>A new number for the same human (CPNS after PPPK, a new contract); the old one finds the person still.</summary>
public sealed class RenumberPerson(PaktaDb db, PersonDesk desk)
{
    public async Task<Result<Done>?> RunAsync(Authority authority, PersonId id, NumberForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await desk.FindAsync(id, authority.IsHrOver, cancel) is not { } at) return null;
        if (!Nip.TryParse(Typed.Digits(form.NipBaru), at.Today.Year, out var number, out var fault)) return new NumberIsImpossible(fault);
        if (DateReach.Refusal(form.NomorSejak, at.Today) is { } outside) return outside;
        if (NumberRules.Refusal(at.Person.Nip, number, form.NomorPasti) is { } refused) return refused;
        if (await db.People.Where(p => p.Nip == number.Digits).Join(db.Units, p => p.UnitId, u => u.Id, (_, u) => u.Path).FirstOrDefaultAsync(cancel) is { } path)
            return authority.IsHrOver(path) ? new NumberIsTaken() : new NumberCannotBeUsed();
        var old = at.Person.Nip;
        if (await desk.OrderAsync(id, PersonChangeKind.Renumbered, form.NomorSejak!.Value, cancel) is { } order) return order;
        await desk.RecordAsync(at, PersonChange.Of(Guid.CreateVersion7(at.Now), id, PersonChangeKind.Renumbered, form.NomorSejak.Value, at.Person.Nip,
            number.Digits, at.Now, authority.AccountId), cancel);
        return await desk.CommitAsync(tx, [id], "number", new DeskLine(AuditActs.PersonRenumbered, at.Person, authority, AuditChange.Of("NIP", old, number.Digits)), cancel);
    }
}
