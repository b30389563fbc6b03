using Microsoft.EntityFrameworkCore;
using Pakta.Ledger;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.LedgerStore;

/// <summary>The days of the audit trail against their leaves: no line changed, added or taken out.</summary>
internal sealed class AuditDayCheck(PaktaDb db)
{
    public async Task<List<LedgerFinding>> RunAsync(IEnumerable<StoredLeaf> leaves, CancellationToken cancel)
    {
        var findings = new List<LedgerFinding>();
        var pending = await db.PendingLeaves.AsNoTracking().Where(l => l.CampaignId == default).Select(l => l.Bytes).ToListAsync(cancel);
        var bound = leaves.Where(l => l.CampaignId == default).Select(l => l.Bytes).Concat(pending).Select(LedgerAudit.Quietly).OfType<AuditLeaf>()
            .ToDictionary(l => l.Day, l => l.Hash, StringComparer.Ordinal);
        foreach (var day in await db.AuditDays.AsNoTracking().ToListAsync(cancel))
        {
            var text = AuditDay.Text(day.Day);
            var (_, hash) = await AuditDays.HashAsync(db, day.Day, cancel);
            if (!bound.Remove(text, out var leaf)) findings.Add(new LedgerFinding("trail.noLeaf", $"Jejak tanggal {text} tidak ada di log."));
            else if (leaf != Convert.ToHexStringLower(hash)) findings.Add(new LedgerFinding("trail.changed", $"Jejak tanggal {text} berbeda dari catatannya di log."));
        }
        foreach (var day in bound.Keys.Order(StringComparer.Ordinal)) findings.Add(new LedgerFinding("trail.missing", $"Log mengikat jejak tanggal {day}, tetapi harinya tidak ada."));
        return findings;
    }
}
