using Pakta.Core.People;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

public sealed record ProposalsPage(IReadOnlyList<ProposalLine> Lines, int Count, Pager Pager);

/// <param name="Href">The person's page.</param>
/// <param name="Name">With titles.</param>
/// <param name="UnitName">Own unit.</param>
/// <param name="UnitPath">Names above it.</param>
/// <param name="Reason">Why out.</param>
/// <param name="From">First day out.</param>
/// <param name="By">First officer; null: the import.</param>
/// <param name="On">Civil date of the proposal.</param>
/// <param name="MayConfirm">The reader may be the second officer.</param>
public sealed record ProposalLine(string Href, string Name, string UnitName, string UnitPath, ExemptionReason Reason, DateOnly From, string? By, DateOnly On, bool MayConfirm);
