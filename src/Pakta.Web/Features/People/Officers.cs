using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>The two officers of a proposal, as its rules see them.</summary>
public sealed class Officers(PaktaDb db)
{
    private static readonly Role[] Confirmers = [Role.HrOffice];

    /// <param name="paths">Units of the records it is about.</param>
    internal static Officer? Of(Authority authority, params IEnumerable<string> paths) =>
        authority.OfficerOver(Confirmers, [.. paths]);

    /// <summary>Why the reader may not be the second officer; null: may.</summary>
    internal async Task<Refusal?> RefuseAsync(Proposal proposal, Officer officer, CancellationToken cancel) =>
        ProposalRules.Confirmation(proposal, officer, await db.OfficerAsync(proposal.GivenBy, proposal.GivenAt, Confirmers, cancel));

    /// <summary>What the reader sees of a proposal; the reader is an officer of the HR office over all of its records.</summary>
    internal async Task<ProposalState> StateAsync(Authority authority, Proposal proposal, IEnumerable<string> paths, CancellationToken cancel) => new(
        await db.Users.Where(a => a.Id == proposal.GivenBy).Select(a => a.DisplayName).FirstOrDefaultAsync(cancel),
        Of(authority, paths) is { } officer && await RefuseAsync(proposal, officer, cancel) is null);
}

/// <param name="By">Name of the first officer; null: the import.</param>
/// <param name="MayConfirm">The reader may be the second.</param>
public sealed record ProposalState(string? By, bool MayConfirm);
