using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Roster.People;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.People;

/// <summary>What the commands on a person share: the way in (scope) and the way out (rows saved, live rounds told, a line in the trail, committed).</summary>
public sealed class PersonDesk(PaktaDb db, PlannedChanges planned, MemberRoll roll, AuditTrail trail, TimeProvider clock)
{
    /// <summary>Null where the person lies outside what <paramref name="may"/> allows, or was merged into another.</summary>
    public async Task<PersonInPlace?> FindAsync(PersonId id, Func<string, bool> may, CancellationToken cancel)
    {
        await db.HoldOrganizationStillAsync(cancel);
        await db.HoldPersonAsync(id, cancel);
        if (await db.People.FirstOrDefaultAsync(p => p.Id == id && p.MergedInto == null, cancel) is not { } person) return null;
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == person.UnitId, cancel);
        var now = clock.GetUtcNow();
        return may(unit.Path) ? new PersonInPlace(person, unit, IndonesianZone.OfRegion(unit.Region).Date(now), now) : null;
    }

    /// <summary>The unit somebody goes to from a day on; it stands then, also where its founding or its end is only planned.</summary>
    internal async Task<Result<Unit>> TargetAsync(string? typed, DateOnly? day, PersonInPlace at, Func<string, bool> may, CancellationToken cancel)
    {
        var unit = UnitCode.TryParse(typed, out var code) ? await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Code == code, cancel) : null;
        if (unit is null || !may(unit.Path)) return new UnitIsOutOfReach();
        if (DateReach.Refusal(day, at.Today) is { } outside) return outside;
        var plans = await db.UnitVersions.AsNoTracking().Where(v => v.UnitId == unit.Id && v.AppliedAt == null && v.From <= day).ToListAsync(cancel);
        if (unit.IsAhead && !plans.Exists(v => v.Change is UnitChange.Founded or UnitChange.Split)) return new UnitIsOutOfReach();
        var closed = plans.Where(v => v.Ends).Select(v => (DateOnly?)v.From).Min() ?? (unit.IsAhead ? null : unit.ClosedFrom);
        if (closed <= day) return new UnitIsClosedThen(closed.Value);
        return unit;
    }

    /// <summary>Where the order of a history would be turned around; null if a change of this kind may hold from that day on.</summary>
    public async Task<PersonRefusal?> OrderAsync(PersonId id, PersonChangeKind kind, DateOnly from, CancellationToken cancel)
    {
        var others = db.PersonChanges.Where(c => c.PersonId == id && c.Kind == kind);
        if (await others.Where(c => c.AppliedAt == null && c.From <= from).MinAsync(c => (DateOnly?)c.From, cancel) is { } planned)
            return new ChangeIsPlannedAlready(planned);
        return await others.Where(c => c.AppliedAt != null && c.From > from).MaxAsync(c => (DateOnly?)c.From, cancel) is { } later
            ? new LaterChangeStands(later) : null;
    }

    /// <summary>Adds a change to the history; it reaches the person's row now if its day has come, else on its day.</summary>
    public async Task RecordAsync(PersonInPlace at, PersonChange change, CancellationToken cancel)
    {
        db.PersonChanges.Add(change);
        if (change.From <= at.Today && !await planned.ApplyAsync(change, at.Person, cancel))
            throw new InvalidOperationException("The command should have seen that the change can't be applied.");
    }

    /// <summary>Rows of which no round knows yet: a proposal, and its end.</summary>
    public async Task<Result<Done>> CommitAsync(IDbContextTransaction transaction, DeskLine line, CancellationToken cancel)
    {
        await trail.AddAsync(line.Act, AuditSubject.Of(line.Person), line.Who, cancel, line.Changes);
        await transaction.CommitAsync(cancel);
        return new Done();
    }

    public async Task<Result<Done>> CommitAsync(IDbContextTransaction transaction, IReadOnlyCollection<PersonId> people, string reason, DeskLine line, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await roll.PeopleChangedAsync(people, reason, cancel);
        return await CommitAsync(transaction, line, cancel);
    }
}
