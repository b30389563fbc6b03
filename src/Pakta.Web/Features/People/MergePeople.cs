using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>Two records of one human become one, by two officers of the HR office: the denominator gets smaller by one. There is no way back.</summary>
public sealed class MergePeople(PaktaDb db, PersonDesk desk, MergeSides sides, MergeHandover handover, Officers officers)
{
    /// <summary>Changes no figure yet.</summary>
    public async Task<Result<Done>?> ProposeAsync(Authority authority, PersonId survivor, PersonId ending, MergeForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await PairAsync(authority, survivor, ending, cancel) is not { } pair) return null;
        if (DateReach.Refusal(form.Sejak, pair.Keeps.Today) is { } outside) return outside;
        var merger = Merger.Propose(Guid.CreateVersion7(pair.Keeps.Now), survivor, ending, form.TutupAkun, form.Sejak!.Value, pair.Keeps.Now, authority.AccountId);
        if (ProposalRules.Hand(pair.Officer, merger.Concerns()) is { } hand) return hand;
        if (await RefuseAsync(pair, merger, cancel) is { } refused) return refused;
        if (await db.Mergers.Waiting().AnyAsync(m => m.SurvivorId == survivor || m.SurvivorId == ending || m.EndingId == survivor || m.EndingId == ending, cancel))
            return new MergerIsProposedAlready();
        db.Mergers.Add(merger);
        return await desk.CommitAsync(tx, Line(AuditActs.MergerProposed, authority, pair, merger), cancel);
    }

    /// <summary>The second officer agrees, and only now the records become one; all that spoke against it is asked again.</summary>
    public async Task<Result<Done>?> ConfirmAsync(Authority authority, PersonId one, PersonId other, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await PairAsync(authority, one, other, cancel) is not { } pair) return null;
        if (await db.Mergers.Waiting().Between(one, other).FirstOrDefaultAsync(cancel) is not { } merger) return new ProposalIsGone();
        if (merger.SurvivorId == other) pair = pair with { Keeps = pair.Ends, Ends = pair.Keeps };
        if (await officers.RefuseAsync(merger, pair.Officer, cancel) is { } hand) return hand;
        if (await RefuseAsync(pair, merger, cancel) is { } refused) return refused;
        merger.Confirm(pair.Keeps.Now, authority.AccountId);
        await handover.RunAsync(pair.Keeps, pair.Ends, merger, cancel);
        return await desk.CommitAsync(tx, [one, other], "merged", Line(AuditActs.MergerConfirmed, authority, pair, merger), cancel);
    }

    /// <summary>Any officer may, also the one who proposed: no figure changes.</summary>
    public async Task<Result<Done>?> DropAsync(Authority authority, PersonId one, PersonId other, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await PairAsync(authority, one, other, cancel) is not { } pair) return null;
        if (await db.Mergers.Waiting().Between(one, other).FirstOrDefaultAsync(cancel) is not { } merger) return new ProposalIsGone();
        merger.Drop(pair.Keeps.Now, authority.AccountId);
        return await desk.CommitAsync(tx, Line(AuditActs.MergerDropped, authority, pair, merger), cancel);
    }

    private static DeskLine Line(AuditAct act, Authority authority, Pair pair, Merger merger) => new(act, pair.Keeps.Person, authority,
        AuditChange.Set("catatan yang berakhir", pair.Ends.Person.Id.Value), AuditChange.Set("sejak", AuditDay.Text(merger.From)));

    private async Task<Pair?> PairAsync(Authority authority, PersonId survivor, PersonId ending, CancellationToken cancel)
    {
        if (await desk.FindAsync(survivor, authority.IsHrOver, cancel) is not { } keeps) return null;
        if (await desk.FindAsync(ending, authority.IsHrOver, cancel) is not { } ends) return null;
        return Officers.Of(authority, keeps.Path, ends.Path) is { } officer ? new Pair(keeps, ends, officer) : null;
    }

    private async Task<MergeRefusal?> RefuseAsync(Pair pair, Merger merger, CancellationToken cancel)
    {
        var (keeps, ends) = (await sides.OfAsync(pair.Keeps.Person, merger.From, cancel), await sides.OfAsync(pair.Ends.Person, merger.From, cancel));
        return MergeRules.Refusal(keeps, ends, merger.ClosesSignIn) ?? MergeRules.Day(keeps, ends, merger.From, pair.Keeps.Today);
    }

    private sealed record Pair(PersonInPlace Keeps, PersonInPlace Ends, Officer Officer);
}
