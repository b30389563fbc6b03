namespace Pakta.Ledger;

/// <summary>What <see cref="LogVerifier"/> found.</summary>
/// <param name="Findings">All differences in the order in which they were met; none if the log stands.</param>
/// <param name="Size">Leaves read.</param>
/// <param name="Root">Root recomputed over them, 32 bytes.</param>
/// <param name="Counts">Recount by campaign; of one with a <c>leaf.count</c> finding up to that leaf.</param>
public sealed record LedgerReport(
    IReadOnlyList<LedgerFinding> Findings, long Size, ReadOnlyMemory<byte> Root,
    IReadOnlyDictionary<string, PublicCount> Counts)
{
    public bool Stands => Findings.Count == 0;

    /// <summary>The first difference, or null.</summary>
    public LedgerFinding? First => Findings.Count > 0 ? Findings[0] : null;
}
