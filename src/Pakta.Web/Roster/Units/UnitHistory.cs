using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.Units;

/// <summary>Writes versions. Inside the transaction of the change.</summary>
public sealed class UnitHistory(PaktaDb db)
{
    /// <summary>Before the first change of a unit: how it has been all along.</summary>
    public async Task BeginAsync(Unit unit, UnitStamp stamp, CancellationToken cancel)
    {
        if (await db.UnitVersions.AnyAsync(v => v.UnitId == unit.Id, cancel)) return;
        var version = UnitVersion.Create(Guid.CreateVersion7(stamp.Now), unit.Id, UnitChange.Founded, UnitVersion.Beginning, unit.Description, unit.ParentId,
            null, null, stamp.Now, stamp.By);
        version.Apply(unit, stamp.Now);
        db.UnitVersions.Add(version);
        // The next look must find it, whoever looks.
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The unit's row says so already.</summary>
    public void Add(Unit unit, UnitChange change, UnitStamp stamp, UnitId? other = null)
    {
        var version = Create(unit, change, unit.Description, unit.ParentId, other, stamp);
        version.Apply(unit, stamp.Now);
        db.UnitVersions.Add(version);
    }

    /// <summary>The unit's row will say so from its day on.</summary>
    public async Task PlanAsync(Unit unit, UnitChange change, UnitStamp stamp, CancellationToken cancel, UnitDescription? to = null, UnitId? parent = null, UnitId? other = null)
    {
        if (change is not (UnitChange.Founded or UnitChange.Split)) await BeginAsync(unit, stamp, cancel);
        db.UnitVersions.Add(Create(unit, change, to ?? unit.Description, parent ?? unit.ParentId, other, stamp));
        await db.SaveChangesAsync(cancel);
    }

    private static UnitVersion Create(Unit unit, UnitChange change, UnitDescription to, UnitId? parent, UnitId? other, UnitStamp stamp) =>
        UnitVersion.Create(Guid.CreateVersion7(stamp.Now), unit.Id, change, stamp.From, to, parent, other, stamp.Basis, stamp.Now, stamp.By);
}
