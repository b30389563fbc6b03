using Pakta.Ledger;

namespace Pakta.Web.LedgerStore;

/// <summary>What an audit saw.</summary>
public sealed record AuditReport(int Leaves, int Signatures, IReadOnlyList<LedgerFinding> Findings)
{
    public bool Stands => Findings.Count == 0;
}
