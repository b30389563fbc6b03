using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>To another unit from a day on, with another position if one is given. The signature goes along.</summary>
public sealed class MovePerson(PaktaDb db, PersonDesk desk)
{
    public async Task<Result<Done>?> RunAsync(Authority authority, PersonId id, MoveForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await desk.FindAsync(id, authority.IsHrOver, cancel) is not { } at) return null;
        var unit = UnitCode.TryParse(form.Unit, out var code) ? await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Code == code, cancel) : null;
        if (unit is null || unit.IsAhead || !authority.IsHrOver(unit.Path)) return new UnitIsOutOfReach();
        if (DateReach.Refusal(form.PindahSejak, at.Today) is { } outside) return outside;
        var from = form.PindahSejak!.Value;
        if (unit.ClosedFrom is { } closed && closed <= from) return new UnitIsClosedThen(closed);
        if (unit.Id == at.Person.UnitId) return new WorksThereAlready();
        if (await desk.OrderAsync(id, PersonChangeKind.Moved, from, cancel) is { } order) return order;
        await desk.RecordAsync(at, PersonChange.Move(Guid.CreateVersion7(at.Now), id, from, at.Person.UnitId, unit.Id, at.Now, authority.AccountId), cancel);
        if (Typed.Words(form.JabatanBaru) is { } position && position != at.Person.Position)
        {
            if (position.Length > Typed.Position) return new WordsAreTooLong(Typed.Position);
            if (await desk.OrderAsync(id, PersonChangeKind.Repositioned, from, cancel) is { } disorder) return disorder;
            await desk.RecordAsync(at, PersonChange.Of(Guid.CreateVersion7(at.Now), id, PersonChangeKind.Repositioned, from, at.Person.Position,
                position, at.Now, authority.AccountId), cancel);
        }
        return await desk.CommitAsync(tx, [id], "moved", cancel);
    }
}
