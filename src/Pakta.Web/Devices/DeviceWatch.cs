using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;
using Pakta.Web.Settings;

namespace Pakta.Web.Devices;

/// <summary>
/// Walks behind the log, off the path of signing: from which device did each new signature come, and have many people signed from one?
/// A kiosk is left out, for its helper is on record.
/// </summary>
public sealed class DeviceWatch(PaktaDb db, RaiseDeviceAlert raise, IOptions<DeviceAlertOptions> options)
{
    private const int Batch = 500;

    /// <summary>Answers how many alerts were raised.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var raised = 0;
        while (await StepAsync(cancel) is { } step)
        {
            raised += step;
            db.ChangeTracker.Clear();
        }
        return raised;
    }

    // Reading and parsing stay outside the transaction, which on SQLite keeps signers waiting.
    private async Task<int?> StepAsync(CancellationToken cancel)
    {
        var reached = await db.DeviceScans.Select(s => (long?)s.LeafIndex).SingleOrDefaultAsync(cancel);
        var from = reached ?? -1;
        var rows = await db.Leaves.Where(l => l.Index > from && l.SignatureId != null).OrderBy(l => l.Index).Take(Batch)
            .Join(db.Signatures, l => l.SignatureId, s => s.Id, (l, s) => new { l.Index, Signature = s }).AsNoTracking().OrderBy(x => x.Index).ToListAsync(cancel);
        if (rows.Count == 0) return null;
        var touched = await KeepAsync([.. rows.Select(r => r.Signature).Where(s => s.Method != SigningMethod.Assisted)], cancel);
        KeepAssisted(rows.Select(r => r.Signature).Where(s => s.Method == SigningMethod.Assisted));
        var next = rows[^1].Index;

        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (reached is null) db.DeviceScans.Add(new DeviceScan { Id = DeviceScan.Only, LeafIndex = next });
        // Another node that was quicker has kept the same rows.
        else if (await db.DeviceScans.Where(s => s.LeafIndex == from).ExecuteUpdateAsync(set => set.SetProperty(s => s.LeafIndex, next), cancel) == 0) return 0;
        await db.SaveChangesAsync(cancel);
        var raised = 0;
        foreach (var (round, device) in touched)
            if (await IsCrowdedAsync(round, device, cancel) is var people and > 0) raised += await raise.RunAsync(round, device, people, cancel);
        await tx.CommitAsync(cancel);
        return raised;
    }

    private async Task<HashSet<(CampaignId, string)>> KeepAsync(IReadOnlyCollection<Signature> signatures, CancellationToken cancel)
    {
        var marked = signatures.Select(s => (Signature: s, SignedPact.Parse(s.Record).Device)).Where(s => s.Device is not null).ToList();
        var devices = marked.Select(m => m.Device!).Distinct().ToArray();
        var known = (await db.DeviceSignings.AsNoTracking().Where(d => devices.Contains(d.Device)).Select(d => new { d.CampaignId, d.Device, d.PersonId }).ToListAsync(cancel))
            .Select(d => (d.CampaignId, d.Device, d.PersonId)).ToHashSet();
        var touched = new HashSet<(CampaignId, string)>();
        foreach (var (signature, device) in marked)
        {
            if (!known.Add((signature.CampaignId, device!, signature.PersonId))) continue;
            touched.Add((signature.CampaignId, device!));
            db.DeviceSignings.Add(new DeviceSigning
            {
                CampaignId = signature.CampaignId, Device = device!, PersonId = signature.PersonId, UnitId = signature.UnitId, SignedAt = signature.SignedAt,
            });
        }
        return touched;
    }

    private void KeepAssisted(IEnumerable<Signature> signatures)
    {
        foreach (var signature in signatures)
            if (SignedPact.Parse(signature.Record).Helper is { } helper)
                db.AssistedSignings.Add(new AssistedSigning
                {
                    SignatureId = signature.Id, CampaignId = signature.CampaignId, PersonId = signature.PersonId, UnitId = signature.UnitId, HelperId = helper,
                });
    }

    // How many people, once they are as many as the setting says and nobody was told yet; else 0.
    private async Task<int> IsCrowdedAsync(CampaignId round, string device, CancellationToken cancel)
    {
        var people = await db.DeviceSignings.CountAsync(d => d.CampaignId == round && d.Device == device, cancel);
        return people >= options.Value.People && !await db.DeviceAlerts.AnyAsync(a => a.CampaignId == round && a.Device == device, cancel) ? people : 0;
    }
}
