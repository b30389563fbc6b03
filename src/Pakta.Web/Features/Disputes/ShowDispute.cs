using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Features.Disputes;

/// <summary>One dispute; null where it is none that the reader sees.</summary>
public sealed class ShowDispute(PaktaDb db, DisputeParties parties, ListDisputes list)
{
    public async Task<DisputePage?> RunAsync(Authority authority, string number, CancellationToken cancel)
    {
        if (await parties.FindAsync(authority, number, cancel) is not { } found) return null;
        var (line, pact) = ((await list.LinesAsync([found.Dispute], cancel))[0], SignedPact.Parse(found.Signature.Record));
        var index = await db.Leaves.Where(l => l.SignatureId == found.Signature.Id).Select(l => (long?)l.Index).SingleOrDefaultAsync(cancel);
        var inspects = found.IsDecidedBy(authority);
        return new DisputePage(line, found.Signature.Code, pact.Position, pact.SignedAt, MethodWords.Of(pact.Method), index, await ProposalsAsync(found.Dispute.Id, cancel),
            inspects, inspects ? await parties.RefuseAsync(authority, found, cancel) : null);
    }

    private async Task<List<ProposalLine>> ProposalsAsync(Guid dispute, CancellationToken cancel)
    {
        var rows = await db.DisputeProposals.AsNoTracking().Where(p => p.DisputeId == dispute).OrderBy(p => p.GivenAt).ToListAsync(cancel);
        var ids = rows.SelectMany(p => new[] { p.GivenBy, p.AnsweredBy ?? p.GivenBy }).ToArray();
        var names = await db.Users.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        return rows.ConvertAll(p => new ProposalLine(p, names.GetValueOrDefault(p.GivenBy, ""), p.AnsweredBy is { } by ? names.GetValueOrDefault(by, "") : null));
    }
}
