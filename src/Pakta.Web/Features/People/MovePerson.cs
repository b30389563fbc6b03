using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>To another unit from a day on, with another position if one is given. The signature goes along.</summary>
public sealed class MovePerson(PaktaDb db, PersonDesk desk)
{
    public async Task<Result<Done>?> RunAsync(Authority authority, PersonId id, MoveForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await desk.FindAsync(id, authority.IsHrOver, cancel) is not { } at) return null;
        if (!(await desk.TargetAsync(form.Unit, form.PindahSejak, at, authority.IsHrOver, cancel)).Succeeded(out var unit, out var refused)) return refused;
        var from = form.PindahSejak!.Value;
        if (unit.Id == at.Person.UnitId) return new WorksThereAlready();
        var left = at.Unit.Name;
        if (await desk.OrderAsync(id, PersonChangeKind.Moved, from, cancel) is { } order) return order;
        await desk.RecordAsync(at, PersonChange.Move(Guid.CreateVersion7(at.Now), id, from, at.Person.UnitId, unit.Id, at.Now, authority.AccountId), cancel);
        if (Typed.Words(form.JabatanBaru) is { } position && position != at.Person.Position)
        {
            if (position.Length > Typed.Position) return new WordsAreTooLong(Typed.Position);
            if (await desk.OrderAsync(id, PersonChangeKind.Repositioned, from, cancel) is { } disorder) return disorder;
            await desk.RecordAsync(at, PersonChange.Of(Guid.CreateVersion7(at.Now), id, PersonChangeKind.Repositioned, from, at.Person.Position,
                position, at.Now, authority.AccountId), cancel);
        }
        return await desk.CommitAsync(tx, [id], "moved",
            new DeskLine(AuditActs.PersonMoved, at.Person, authority, AuditChange.Of("unit", left, unit.Name), AuditChange.Set("sejak", AuditDay.Text(from))), cancel);
    }
}
