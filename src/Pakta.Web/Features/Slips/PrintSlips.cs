using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Slips;

/// <summary>One batch of first codes for a unit and all below it. Printing again makes new ones. Null where the unit is none of the reader's.</summary>
public sealed class PrintSlips(PaktaDb db, DrawSlips draw, TimeProvider clock)
{
    public async Task<Result<PrintedSlips>?> RunAsync(Authority authority, string? code, int days, CancellationToken cancel)
    {
        var unit = await db.Units.AsNoTracking().Within(authority, SlipScope.Printers).Standing().FirstOrDefaultAsync(u => u.Code == code, cancel);
        if (unit is null || authority.AccountId is null) return null;
        var today = IndonesianZone.OfRegion(unit.Region).Date(clock.GetUtcNow());
        var rows = await db.NotActivated(unit.Path, today).AsNoTracking().Join(db.Units, p => p.UnitId, u => u.Id, (p, u) => new { Person = p, Unit = u })
            .OrderBy(x => x.Unit.Path).ThenBy(x => x.Person.Plain).Take(SlipRules.MostSlips + 1).ToListAsync(cancel);
        if (SlipRules.Print(rows.Count, days) is { } refused) return refused;
        return await draw.RunAsync(authority, unit, rows.ConvertAll(r => new SlipHolder(r.Person, r.Unit.Name)), days, null, cancel);
    }
}
