using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Auditing;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Disputes;

/// <summary>One dispute in the list.</summary>
/// <param name="Dispute">The row.</param>
/// <param name="Name">Of the signer, as at the signing.</param>
/// <param name="Unit">Of the signature.</param>
/// <param name="Round">Title of the round.</param>
/// <param name="Zone">Of the unit.</param>
/// <param name="Standing">What waits for a second person.</param>
/// <param name="Now">The present.</param>
public sealed record DisputeLine(Dispute Dispute, string Name, string Unit, string Round, string Zone, DisputeProposal? Standing, DateTimeOffset Now)
{
    public bool IsOverdue => Dispute.IsOverdue(Now);

    public string State => Dispute switch
    {
        { Outcome: DisputeOutcome.Upheld } => "dibatalkan: bukan orangnya",
        { Outcome: DisputeOutcome.Dismissed } => "ditolak: tanda tangan berlaku",
        _ when Standing is not null => "menunggu orang kedua",
        _ => "menunggu usulan",
    };

    public string Chip => Dispute switch
    {
        { Outcome: DisputeOutcome.Upheld } => "chip chip-bad",
        { Outcome: DisputeOutcome.Dismissed } => "chip chip-ok",
        _ => "chip chip-wait",
    };

    internal static AuditSubject Subject(Dispute dispute, UnitId unit) => new(dispute.Number, $"Sengketa {dispute.Number}", unit);
}

/// <param name="Lines">Those that wait longest first.</param>
/// <param name="View">Which are shown.</param>
/// <param name="Overdue">How many are late in all.</param>
/// <param name="Pager">Which page.</param>
public sealed record DisputesPage(IReadOnlyList<DisputeLine> Lines, string View, int Overdue, Pager Pager);

/// <param name="Line">As in the list.</param>
/// <param name="Code">Of the certificate.</param>
/// <param name="Position">At the signing.</param>
/// <param name="SignedAt">When.</param>
/// <param name="Method">How it was confirmed, in words.</param>
/// <param name="Index">In the log.</param>
/// <param name="Proposals">All, oldest first.</param>
/// <param name="IsInspector">The reader is of the inspectorate over the unit.</param>
/// <param name="Refusal">Why the reader may not take the next step; null: may.</param>
public sealed record DisputePage(DisputeLine Line, string Code, string Position, DateTimeOffset SignedAt, string Method, long? Index,
    IReadOnlyList<ProposalLine> Proposals, bool IsInspector, Refusal? Refusal);

public sealed record ProposalLine(DisputeProposal Proposal, string By, string? AnsweredBy);
