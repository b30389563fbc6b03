using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>
/// Leave, exemptions and appointments begin and end by their dates, and what was recorded ahead takes effect, without anybody's
/// command: takes what changed on the last days into every live round. Running it again changes nothing.
/// </summary>
public sealed class CalendarTurn(PaktaDb db, MemberRoll roll, IEnumerable<IPlannedChanges> planned, TimeProvider clock)
{
    /// <param name="days">How many midnights back; 1 is the last one. What was recorded ahead is applied whatever its day.</param>
    /// <returns>How many people were looked at again.</returns>
    public async Task<int> RunAsync(int days, CancellationToken cancel)
    {
        await ApplyPlannedAsync(cancel);
        // What the owners read belongs to their transactions.
        db.ChangeTracker.Clear();
        var people = new HashSet<PersonId>();
        foreach (var today in await TodaysAsync(cancel)) people.UnionWith(await TouchedAsync(today.AddDays(1 - days), today, cancel));
        if (people.Count == 0) return 0;
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        await roll.PeopleChangedAsync(people, "calendar", cancel);
        await tx.CommitAsync(cancel);
        return people.Count;
    }

    // Day by day, as if no midnight had been missed. People wait for a unit that is founded that day, and a unit that ends for its people.
    private async Task ApplyPlannedAsync(CancellationToken cancel)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var changes in planned) days.UnionWith(await changes.DueDaysAsync(cancel));
        foreach (var day in days)
        {
            int applied;
            do
            {
                applied = 0;
                foreach (var changes in planned) applied += await changes.ApplyDueAsync(day, cancel);
            }
            while (applied > 0);
        }
    }

    // A round has the date of its root's zone.
    private async Task<IEnumerable<DateOnly>> TodaysAsync(CancellationToken cancel)
    {
        var regions = await db.Campaigns.Where(c => c.State == CampaignState.Open)
            .Join(db.Units, c => c.RootUnitId, u => u.Id, (_, u) => u.Region).Distinct().ToListAsync(cancel);
        return regions.Select(r => IndonesianZone.OfRegion(r).Date(clock.GetUtcNow())).Distinct().ToList();
    }

    private async Task<List<PersonId>> TouchedAsync(DateOnly first, DateOnly today, CancellationToken cancel)
    {
        // What was the last day yesterday has ended today.
        var (ended, yesterday) = (first.AddDays(-1), today.AddDays(-1));
        var absent = db.Postponements.Where(p => (p.From >= first && p.From <= today) || (p.Until >= ended && p.Until <= yesterday)
            || (p.ReturnsOn >= first && p.ReturnsOn <= today)).Select(p => p.PersonId);
        var exempt = db.Exemptions.Where(e => e.ConfirmedAt != null)
            .Where(e => (e.From >= first && e.From <= today) || (e.ReturnsOn >= first && e.ReturnsOn <= today)).Select(e => e.PersonId);
        var heads = db.Appointments.Where(a => a.PersonId != null && a.EndedAt == null)
            .Where(a => (a.From >= first && a.From <= today) || (a.Until != null && a.Until >= ended && a.Until <= yesterday))
            .Select(a => a.PersonId!.Value);
        return await absent.Union(exempt).Union(heads).ToListAsync(cancel);
    }
}
