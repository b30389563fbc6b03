using Microsoft.EntityFrameworkCore;
using Pakta.Core.Signing;
using Pakta.Ledger;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.LedgerStore;

/// <summary>Disputes against their leaves: none invented, none hushed up, none decided otherwise than the log says.</summary>
internal sealed class DisputeCheck(PaktaDb db)
{
    private readonly List<LedgerFinding> _findings = [];

    public async Task<List<LedgerFinding>> RunAsync(IReadOnlyCollection<StoredLeaf> leaves, CancellationToken cancel)
    {
        var queued = await db.PendingLeaves.AsNoTracking().Select(l => l.Bytes).ToListAsync(cancel);
        var said = leaves.Select(l => l.Bytes).Concat(queued).Select(LedgerAudit.Quietly).OfType<DisputeLeaf>().ToList();
        var opened = said.Where(l => l.Outcome is null).Select(l => l.SignIndex).ToHashSet();
        var decided = said.Where(l => l.Outcome is not null).GroupBy(l => l.SignIndex).ToDictionary(g => g.Key, g => g.Last().Outcome!);
        var indexOf = leaves.Where(l => l.SignatureId is not null).ToDictionary(l => l.SignatureId!.Value, l => l.Index);
        var voided = (await db.Revocations.AsNoTracking().Where(r => r.Reason == RevocationReason.NotTheSigner).Select(r => r.SignatureId).ToListAsync(cancel)).ToHashSet();
        foreach (var dispute in await db.Disputes.AsNoTracking().ToListAsync(cancel))
        {
            var index = indexOf.GetValueOrDefault(dispute.SignatureId, -1);
            if (!opened.Remove(index)) Found("dispute.noLeaf", $"Sengketa {dispute.Number} tidak ada di log.");
            decided.Remove(index, out var outcome);
            if (outcome != (dispute.Outcome is { } o ? DisputeRoll.Word(o) : null)) Found("dispute.outcome", $"Putusan sengketa {dispute.Number} berbeda dari catatannya di log.");
            if (voided.Remove(dispute.SignatureId) != (dispute.Outcome == DisputeOutcome.Upheld)) Found("dispute.void", $"Pembatalan karena sengketa {dispute.Number} tidak sesuai putusannya.");
        }
        foreach (var index in opened) Found("dispute.missing", $"Catatan {index} disengketakan di log, tetapi barisnya tidak ada.");
        foreach (var index in decided.Keys) Found("dispute.missing", $"Sengketa atas catatan {index} diputus di log, tetapi barisnya tidak ada.");
        if (voided.Count > 0) Found("dispute.void", $"{voided.Count} tanda tangan dibatalkan sebagai bukan penanda tangannya, tanpa sengketa.");
        return _findings;
    }

    private void Found(string code, string message) => _findings.Add(new LedgerFinding(code, message));
}
