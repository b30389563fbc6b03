using Pakta.Core.Organization;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Roster.Units;

/// <summary>Another name, kind, local label or region. The old name stays known to lists as a spelling. Null: done.</summary>
public sealed class DescribeUnit(PaktaDb db, UnitPast past, UnitHistory history, UnitSpellings spellings, MemberRoll roll)
{
    public async Task<UnitRefusal?> RunAsync(Unit unit, UnitDescription to, UnitStamp stamp, CancellationToken cancel)
    {
        if (await RefuseAsync(unit, to, stamp, cancel) is { } refused) return refused;
        if (stamp.IsAhead)
        {
            await history.PlanAsync(unit, UnitChange.Described, stamp, cancel, to);
            return null;
        }
        await history.BeginAsync(unit, stamp, cancel);
        await DoAsync(unit, to, stamp, cancel);
        history.Add(unit, UnitChange.Described, stamp);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    internal async Task<UnitRefusal?> RefuseAsync(Unit unit, UnitDescription to, UnitStamp stamp, CancellationToken cancel)
    {
        if (unit.ClosedFrom is not null) return new UnitIsClosed(unit.Name);
        if (unit.Description == to) return new UnitChangesNothing();
        return await past.RefuseAsync(unit, stamp.From, cancel);
    }

    internal async Task DoAsync(Unit unit, UnitDescription to, UnitStamp stamp, CancellationToken cancel)
    {
        var (name, kind) = (unit.Name, unit.Kind);
        unit.Describe(to);
        await db.SaveChangesAsync(cancel);
        if (name != to.Name) await spellings.KeepAsync(unit, name, stamp, cancel);
        // The secretariat's head may open a round.
        if (kind != to.Kind) await roll.HeadsChangedAsync([unit.Id], cancel);
    }
}
