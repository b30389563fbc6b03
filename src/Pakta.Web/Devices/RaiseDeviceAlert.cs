using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Mail;

namespace Pakta.Web.Devices;

/// <summary>One alert: its row, a line of the trail, a mail to every officer of the HR office above the people. In the caller's transaction.</summary>
public sealed class RaiseDeviceAlert(PaktaDb db, AuditTrail trail, TimeProvider clock)
{
    public async Task<int> RunAsync(CampaignId round, string device, int people, CancellationToken cancel)
    {
        var campaign = await db.Campaigns.SingleAsync(c => c.Id == round, cancel);
        var paths = await db.DeviceSignings.Where(d => d.CampaignId == round && d.Device == device).Join(db.Units, d => d.UnitId, u => u.Id, (_, u) => u.Path).Distinct().ToListAsync(cancel);
        var above = UnitPath.SelfAndAncestors(paths[0]).First(p => paths.TrueForAll(other => UnitPath.IsWithin(other, p)));
        var unit = await db.Units.SingleAsync(u => u.Path == above, cancel);
        var now = clock.GetUtcNow();
        db.DeviceAlerts.Add(new DeviceAlert { Id = Guid.CreateVersion7(now), CampaignId = round, Device = device, People = people, UnitId = unit.Id, RaisedAt = now });
        await TellOfficeAsync(campaign, unit, device, people, now, cancel);
        await trail.AddAsync(AuditActs.DeviceAlerted, new AuditSubject(device, $"Perangkat {device[..8]}", unit.Id), Authority.None, cancel,
            AuditChange.Set("putaran", campaign.Slug), AuditChange.Set("orang", people));
        return 1;
    }

    private async Task TellOfficeAsync(Campaign campaign, Unit unit, string device, int people, DateTimeOffset now, CancellationToken cancel)
    {
        string[] paths = [.. UnitPath.SelfAndAncestors(unit.Path)];
        var holders = await db.Appointments.AsNoTracking().Where(a => a.Role == Role.HrOffice && a.EndedAt == null)
            .Join(db.Units.Where(u => paths.Contains(u.Path)), a => a.UnitId, u => u.Id, (a, u) => new { Appointment = a, u.Region }).ToListAsync(cancel);
        var present = holders.Where(h => h.Appointment.HoldsOn(IndonesianZone.OfRegion(h.Region).Date(now))).Select(h => h.Appointment).ToList();
        var (persons, accounts) = (present.ConvertAll(a => a.PersonId), present.ConvertAll(a => a.AccountId));
        var addresses = await db.People.Where(p => persons.Contains(p.Id) && p.Email != null).Select(p => p.Email!)
            .Concat(db.Users.Where(a => accounts.Contains(a.Id) && a.Email != null).Select(a => a.Email!)).Distinct().ToListAsync(cancel);
        var fields = JsonSerializer.Serialize(new { title = campaign.Title, place = unit.Name, device = device[..8], people });
        db.Outbox.AddRange(addresses.Select(to => new OutboxMail
        {
            Id = Guid.CreateVersion7(now), To = to, Template = OutboxMail.ManyOnOneDevice, Fields = fields, CreatedAt = now, NextTryAt = now,
        }));
        await db.SaveChangesAsync(cancel);
    }
}
