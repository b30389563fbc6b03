using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Devices;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Disputes;

/// <summary>
/// Devices from which many people signed, where somebody of the reader's scope is among them. HR office and inspectorate read the names
/// of their own people; Bawaslu counts. Null for whom there is no such page.
/// </summary>
public sealed class ListDevices(PaktaDb db)
{
    private const int PageSize = 20;

    public async Task<DevicesPage?> RunAsync(Authority authority, int page, CancellationToken cancel)
    {
        if (!DisputeScope.Sees(authority)) return null;
        var units = db.WatchedBy(authority);
        var alerts = db.DeviceAlerts.AsNoTracking().Where(a =>
            db.DeviceSignings.Any(d => d.CampaignId == a.CampaignId && d.Device == a.Device && units.Any(u => u.Id == d.UnitId)));
        var pager = Pager.Of(page, await alerts.CountAsync(cancel), PageSize);
        var rows = await alerts.OrderByDescending(a => a.RaisedAt).ThenBy(a => a.Id).Skip((pager.Page - 1) * PageSize).Take(PageSize)
            .Join(db.Units, a => a.UnitId, u => u.Id, (a, u) => new { Alert = a, Unit = u.Name, u.Region })
            .Join(db.Campaigns, x => x.Alert.CampaignId, c => c.Id, (x, c) => new { x.Alert, x.Unit, x.Region, c.Title }).ToListAsync(cancel);
        var lines = new List<DeviceLine>();
        foreach (var row in rows.OrderByDescending(r => r.Alert.RaisedAt))
        {
            var times = await Of(row.Alert).GroupBy(_ => 1).Select(g => new { People = g.Count(), First = g.Min(d => d.SignedAt), Last = g.Max(d => d.SignedAt) }).SingleAsync(cancel);
            lines.Add(new DeviceLine(row.Alert, row.Title, row.Unit, IndonesianZone.OfRegion(row.Region).Name, times.People, times.First, times.Last, await NamesAsync(authority, row.Alert, cancel)));
        }
        return new DevicesPage(lines, pager);
    }

    private IQueryable<DeviceSigning> Of(DeviceAlert alert) => db.DeviceSignings.AsNoTracking().Where(d => d.CampaignId == alert.CampaignId && d.Device == alert.Device);

    private async Task<List<string>> NamesAsync(Authority authority, DeviceAlert alert, CancellationToken cancel)
    {
        var named = db.WatchedBy(authority with { Grants = [.. authority.Grants.Where(g => g.Role != Role.Observer)] });
        return await Of(alert).Where(d => named.Any(u => u.Id == d.UnitId)).OrderBy(d => d.SignedAt)
            .Join(db.People, d => d.PersonId, p => p.Id, (d, p) => new { p.Name, d.UnitId }).Join(db.Units, x => x.UnitId, u => u.Id, (x, u) => x.Name + ", " + u.Name).ToListAsync(cancel);
    }
}

public sealed record DevicesPage(IReadOnlyList<DeviceLine> Lines, Pager Pager);

/// <param name="Alert">The row.</param>
/// <param name="Round">Title.</param>
/// <param name="Unit">The nearest unit above all of them.</param>
/// <param name="Zone">Of that unit.</param>
/// <param name="People">How many by now.</param>
/// <param name="First">First signature.</param>
/// <param name="Last">Latest one.</param>
/// <param name="Names">Of the reader's own scope; none for an observer.</param>
public sealed record DeviceLine(DeviceAlert Alert, string Round, string Unit, string Zone, int People, DateTimeOffset First, DateTimeOffset Last, IReadOnlyList<string> Names);
