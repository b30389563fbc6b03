using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Signing;
using Pakta.Ledger;
using Pakta.Web.Data;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// Recomputes everything from the stored rows: the log (leaves, tiles, head), every signature against its leaf, the rosters, the
/// public figures, the roll and the inner figures. Reads only. Any difference is a finding with a stable code.
/// </summary>
public sealed class LedgerAudit(PaktaDb db, LogKey key, LogGuard guard, TimeProvider clock)
{
    private readonly List<LedgerFinding> _findings = [];

    public async Task<AuditReport> RunAsync(CancellationToken cancel)
    {
        _findings.Clear();
        var leaves = await CheckLogAsync(cancel);
        var campaigns = await db.Campaigns.AsNoTracking().ToListAsync(cancel);
        var signatures = await CheckSignaturesAsync(leaves, campaigns, cancel);
        await CheckTextsAndRostersAsync(leaves, campaigns, cancel);
        await CheckRevocationsAsync(leaves, cancel);
        await CheckPublicFiguresAsync(leaves, campaigns, cancel);
        _findings.AddRange(await new DisputeCheck(db).RunAsync(leaves, cancel));
        _findings.AddRange(await new AuditDayCheck(db).RunAsync(leaves, cancel));
        foreach (var campaign in campaigns.Where(c => c.State is CampaignState.Open or CampaignState.Closed))
            _findings.AddRange(await new RoundAudit(db, campaign, clock.GetUtcNow()).RunAsync(cancel));
        return new AuditReport(leaves.Count, signatures, [.. _findings]);
    }

    private async Task<List<StoredLeaf>> CheckLogAsync(CancellationToken cancel)
    {
        var leaves = await db.Leaves.AsNoTracking().OrderBy(l => l.Index).ToListAsync(cancel);
        var tiles = await db.Tiles.AsNoTracking().ToDictionaryAsync(t => (t.Level, t.Index), t => t.Hashes, cancel);
        var head = await db.LogHeads.AsNoTracking().SingleOrDefaultAsync(cancel);
        for (var i = 0; i < leaves.Count; i++)
            if (leaves[i].Index != i) Found("leaf.index", $"Catatan ke-{i} bernomor {leaves[i].Index}.");
        if (head is null)
        {
            if (leaves.Count > 0 || tiles.Count > 0) Found("head.missing", "Ada catatan log tanpa kepala log.");
            return leaves;
        }
        var report = LogVerifier.Verify(leaves.Select(l => (ReadOnlyMemory<byte>)l.Bytes),
            (level, index) => tiles.GetValueOrDefault((level, index)), Encoding.UTF8.GetBytes(head.Checkpoint), [key.Signer(head.Origin).VerifierKey]);
        _findings.AddRange(report.Findings);
        var opened = Checkpoint.Parse(SignedNote.Parse(Encoding.UTF8.GetBytes(head.Checkpoint)).Text);
        if (opened.Size != head.Size || !opened.Root.Span.SequenceEqual(head.Root) || opened.Origin != head.Origin)
            Found("head.row", "Baris kepala log berbeda dari checkpoint yang ditandatangani.");
        foreach (var (level, index) in tiles.Keys.Where(t => t.Index > 0 && t.Index >= (head.Size >> (8 * t.Level)) / 256 + 1))
            Found("tile.extra", $"Ubin {level}/{index} tidak termasuk log sebesar {head.Size}.");
        CheckGuard(head);
        return leaves;
    }

    private void CheckGuard(LogHead head)
    {
        try
        {
            guard.Check(head.Size, head.Root);
        }
        catch (LogRolledBackException e)
        {
            Found("head.rolledBack", e.Message);
        }
    }

    private async Task<int> CheckSignaturesAsync(List<StoredLeaf> leaves, List<Campaign> campaigns, CancellationToken cancel)
    {
        var leafOf = leaves.Where(l => l.SignatureId is not null).ToDictionary(l => l.SignatureId!.Value);
        foreach (var pending in await db.PendingLeaves.AsNoTracking().Where(l => l.SignatureId != null).ToListAsync(cancel))
            leafOf.TryAdd(pending.SignatureId!.Value, new StoredLeaf { Index = -1, CampaignId = pending.CampaignId, SignatureId = pending.SignatureId, Bytes = pending.Bytes });
        var slugs = campaigns.ToDictionary(c => c.Id, c => c.Slug);
        var count = 0;
        await foreach (var signature in db.Signatures.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            if (!leafOf.Remove(signature.Id, out var leaf)) Found("signature.noLeaf", $"Tanda tangan {signature.Code} tidak ada di log.");
            else CheckSignature(signature, leaf, slugs);
        }
        foreach (var orphan in leafOf.Values) Found("leaf.noSignature", $"Catatan {orphan.Index} tidak mempunyai tanda tangan.");
        foreach (var bare in leaves.Where(l => l.SignatureId is null && IsSign(l))) Found("leaf.unlinked", $"Catatan {bare.Index} adalah tanda tangan tanpa baris.");
        return count;
    }

    private void CheckSignature(Signature signature, StoredLeaf stored, Dictionary<CampaignId, string> slugs)
    {
        if (!TryParse(stored, out var leaf)) return;
        if (leaf is not SignLeaf sign)
        {
            Found("signature.leafKind", $"Tanda tangan {signature.Code} menunjuk catatan yang bukan tanda tangan.");
            return;
        }
        var commitment = Convert.ToHexStringLower(HMACSHA256.HashData(signature.Salt, signature.Record));
        if (commitment != sign.Commitment) Found("signature.commitment", $"Isi tanda tangan {signature.Code} berbeda dari catatan {stored.Index}.");
        if (sign.Campaign != slugs[signature.CampaignId]) Found("signature.campaign", $"Tanda tangan {signature.Code} berada di putaran lain daripada catatannya.");
        foreach (var fault in RecordCheck.Differences(signature, sign)) Found("signature.row", $"Tanda tangan {signature.Code}: {fault}.");
    }

    private async Task CheckTextsAndRostersAsync(List<StoredLeaf> leaves, List<Campaign> campaigns, CancellationToken cancel)
    {
        var all = leaves.Select(l => (l.CampaignId, Bytes: l.Bytes)).ToList();
        all.AddRange((await db.PendingLeaves.AsNoTracking().OrderBy(l => l.Id).ToListAsync(cancel)).Select(l => (l.CampaignId, l.Bytes)));
        var parsed = all.Select(l => (l.CampaignId, Leaf: Quietly(l.Bytes)!)).Where(l => l.Leaf is CampaignLeaf or RosterLeaf or RosterDeltaLeaf or MoveLeaf).ToList();
        foreach (var text in await db.PactVersions.AsNoTracking().ToListAsync(cancel))
        {
            var hash = Core.Pacts.PactText.Hash(text.Text);
            if (!hash.AsSpan().SequenceEqual(text.Sha256)) Found("text.hash", $"Naskah {text.Slug} {text.Audience} tidak cocok dengan sidiknya.");
            var leaf = parsed.Where(p => p.CampaignId == text.CampaignId).Select(p => p.Leaf).OfType<CampaignLeaf>().FirstOrDefault();
            if (leaf is not null && !leaf.TextSha256s.Contains(Convert.ToHexStringLower(hash))) Found("text.leaf", $"Naskah {text.Slug} {text.Audience} tidak ada di catatan putaran.");
        }
        var opened = parsed.Where(p => p.Leaf is CampaignLeaf).Select(p => p.CampaignId).ToHashSet();
        foreach (var campaign in campaigns.Where(c => c.State is CampaignState.Open or CampaignState.Closed && !opened.Contains(c.Id)))
            Found("campaign.noLeaf", $"Putaran {campaign.Slug} tidak ada di log.");
        _findings.AddRange(await new RosterAudit(db).RunAsync(parsed, cancel));
    }

    private async Task CheckRevocationsAsync(List<StoredLeaf> leaves, CancellationToken cancel)
    {
        var all = leaves.Select(l => l.Bytes).Concat(await db.PendingLeaves.AsNoTracking().Select(l => l.Bytes).ToListAsync(cancel));
        var voided = all.Select(Quietly).OfType<VoidLeaf>().Select(l => l.SignIndex).ToHashSet();
        var indexOf = leaves.Where(l => l.SignatureId is not null).ToDictionary(l => l.SignatureId!.Value, l => l.Index);
        foreach (var revocation in await db.Revocations.AsNoTracking().ToListAsync(cancel))
            if (!indexOf.TryGetValue(revocation.SignatureId, out var index) || !voided.Remove(index))
                Found("revocation.noLeaf", "Ada pembatalan tanda tangan tanpa catatan.");
        foreach (var index in voided) Found("revocation.missing", $"Catatan {index} dibatalkan di log, tetapi barisnya tidak ada.");
    }

    private async Task CheckPublicFiguresAsync(List<StoredLeaf> leaves, List<Campaign> campaigns, CancellationToken cancel)
    {
        var figures = await db.PublicFigures.AsNoTracking().ToListAsync(cancel);
        foreach (var campaign in campaigns)
        {
            var count = new PublicCount(campaign.Slug);
            foreach (var stored in leaves.Where(l => l.CampaignId == campaign.Id))
            {
                if (!TryParse(stored, out var leaf)) continue;
                if (!TryApply(count, stored.Index, leaf)) break;
            }
            var recounted = count.Units.ToDictionary(u => u.Key, u => (u.Value.Obliged, u.Value.Signed));
            var stored2 = figures.Where(f => f.CampaignId == campaign.Id).ToDictionary(f => f.UnitCode, f => (f.Obliged, f.Signed));
            foreach (var unit in recounted.Keys.Union(stored2.Keys).Where(u => recounted.GetValueOrDefault(u, (-1, -1)) != stored2.GetValueOrDefault(u, (-1, -1))))
                Found("public.figure", $"Angka publik {unit} pada putaran {campaign.Slug} berbeda dari hitungan ulang catatan.");
        }
    }

    private bool TryApply(PublicCount count, long index, Leaf leaf)
    {
        try
        {
            count.Apply(index, leaf);
            return true;
        }
        catch (LedgerException e)
        {
            Found("leaf.fold", e.Message);
            return false;
        }
    }

    private bool TryParse(StoredLeaf stored, out Leaf leaf)
    {
        leaf = Quietly(stored.Bytes)!;
        if (leaf is null) Found("leaf.format", $"Catatan {stored.Index} tidak dapat dibaca.");
        return leaf is not null;
    }

    private static bool IsSign(StoredLeaf stored) => Quietly(stored.Bytes) is SignLeaf;

    /// <summary>Null where it is no leaf; the check of the log itself says so.</summary>
    internal static Leaf? Quietly(byte[] bytes)
    {
        try
        {
            return Leaf.Parse(bytes);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private void Found(string code, string message) => _findings.Add(new LedgerFinding(code, message));
}
