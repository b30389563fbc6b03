using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Ledger;
using Pakta.Web.Data;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// Holds the private rosters against the salted roots in the log: who was obliged at the beginning, and of whom each later change
/// speaks. A denominator can't move by a leaf that names nobody behind it, nor by other people than it says.
/// </summary>
internal sealed class RosterAudit(PaktaDb db)
{
    private readonly List<LedgerFinding> _findings = [];

    /// <param name="leaves">All leaves that can be read, in the order of the log.</param>
    public async Task<IReadOnlyList<LedgerFinding>> RunAsync(IReadOnlyCollection<(CampaignId Campaign, Leaf Leaf)> leaves, CancellationToken cancel)
    {
        await CheckBeginningsAsync(leaves, cancel);
        await CheckChangesAsync(leaves, cancel);
        return _findings;
    }

    private async Task CheckBeginningsAsync(IReadOnlyCollection<(CampaignId Campaign, Leaf Leaf)> leaves, CancellationToken cancel)
    {
        var rosters = await db.RosterSnapshots.AsNoTracking().ToDictionaryAsync(r => r.CampaignId, r => RootOf(r.Root), cancel);
        foreach (var (campaign, leaf) in leaves)
            if (leaf is RosterLeaf roster && rosters.GetValueOrDefault(campaign) != roster.Root)
                Found("roster.root", $"Daftar wajib putaran {leaf.Campaign} tidak cocok dengan catatannya.");
    }

    private async Task CheckChangesAsync(IReadOnlyCollection<(CampaignId Campaign, Leaf Leaf)> leaves, CancellationToken cancel)
    {
        var said = Said(leaves);
        await foreach (var change in db.RosterChanges.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (RootOf(change.Root) is not { } root || !said.Remove((change.CampaignId, root), out var sum))
                Found("rosterChange.noLeaf", "Ada perubahan daftar wajib tanpa catatan di log.");
            else if (change.Sum() != sum)
                Found("rosterChange.count", "Perubahan daftar wajib menyebut orang lain daripada jumlah di catatannya.");
        }
        foreach (var _ in said) Found("rosterChange.missing", "Catatan perubahan daftar wajib tidak mempunyai daftarnya.");
    }

    // A change too long for one leaf has the same root in each. Rounds from before roots were written have leaves without them.
    private Dictionary<(CampaignId, string), (int Obliged, int Signed)> Said(IReadOnlyCollection<(CampaignId Campaign, Leaf Leaf)> leaves)
    {
        var said = new Dictionary<(CampaignId, string), (int Obliged, int Signed)>();
        var rooted = new HashSet<CampaignId>();
        foreach (var (campaign, leaf) in leaves)
        {
            if (leaf is RosterDeltaLeaf { Root: null } bare && rooted.Contains(campaign) && Sum(bare) != default)
                Found("rosterChange.noRoot", $"Putaran {leaf.Campaign}: jumlah wajib berubah tanpa daftar orangnya.");
            if (leaf is not (RosterDeltaLeaf { Root: not null } or MoveLeaf { Root: not null })) continue;
            var root = leaf is RosterDeltaLeaf delta ? delta.Root! : ((MoveLeaf)leaf).Root!;
            var (obliged, signed) = said.GetValueOrDefault((campaign, root));
            var more = leaf is RosterDeltaLeaf change ? Sum(change) : default;
            said[(campaign, root)] = (obliged + more.Obliged, signed + more.Signed);
            rooted.Add(campaign);
        }
        return said;
    }

    private static (int Obliged, int Signed) Sum(RosterDeltaLeaf leaf) => (leaf.Change.Values.Sum(), leaf.SignedChange?.Values.Sum() ?? 0);

    private static string? RootOf(Func<string> root)
    {
        try
        {
            return root();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private void Found(string code, string message) => _findings.Add(new LedgerFinding(code, message));
}
