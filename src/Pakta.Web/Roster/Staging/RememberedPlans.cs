using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.Staging;

/// <summary>Confirmed plans of an agency, found again by the headings of a file.</summary>
public sealed class RememberedPlans(PaktaDb db, TimeProvider clock)
{
    public async Task<(ReadingPlan Plan, DateTimeOffset At)?> FindAsync(Authority authority, string kind, string headings, CancellationToken cancel)
    {
        if (await KeepersAgency.OfAsync(db, authority, cancel) is not { Id: var agency }) return null;
        var kept = await db.RememberedPlans.AsNoTracking()
            .FirstOrDefaultAsync(p => p.AgencyId == agency && p.Kind == kind && p.Headings == headings, cancel);
        return kept is null ? null : (JsonSerializer.Deserialize<ReadingPlan>(kept.Plan)!, kept.At);
    }

    /// <summary>The last one who confirmed is right.</summary>
    public async Task KeepAsync(Authority authority, string kind, string headings, ReadingPlan plan, CancellationToken cancel)
    {
        if (await KeepersAgency.OfAsync(db, authority, cancel) is not { Id: var agency }) return;
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var kept = await db.RememberedPlans.FirstOrDefaultAsync(p => p.AgencyId == agency && p.Kind == kind && p.Headings == headings, cancel);
        var now = clock.GetUtcNow();
        if (kept is null) db.Add(kept = new RememberedPlan { Id = Guid.CreateVersion7(now), AgencyId = agency, Kind = kind, Headings = headings });
        (kept.Plan, kept.At, kept.By) = (JsonSerializer.Serialize(plan), now, authority.AccountId);
        await db.SaveChangesAsync(cancel);
        await tx.CommitAsync(cancel);
    }
}
