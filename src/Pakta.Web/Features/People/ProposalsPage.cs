using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

public sealed record ProposalsPage(IReadOnlyList<ProposalLine> Lines, int Count, Pager Pager);

/// <param name="Href">Where it is decided.</param>
/// <param name="Name">Who would leave, with titles.</param>
/// <param name="UnitName">Own unit.</param>
/// <param name="UnitPath">Names above it.</param>
/// <param name="Ground">Why out, in words.</param>
/// <param name="From">First day out.</param>
/// <param name="State">Who proposed it, and whether the reader may confirm.</param>
/// <param name="On">Civil date of the proposal.</param>
public sealed record ProposalLine(string Href, string Name, string UnitName, string UnitPath, string Ground, DateOnly From, ProposalState State, DateOnly On);
