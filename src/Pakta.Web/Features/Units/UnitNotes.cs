using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Features.Units;

/// <summary>Spellings, local words and plans on a unit's page, by the HR office; null where the unit lies outside what the authority may change.</summary>
public sealed class UnitNotes(PaktaDb db, UnitSearch search, UnitSpellings spellings, PlannedUnitChanges planned, AuditTrail trail, TimeProvider clock)
{
    public Task<Result<Done>?> AddSpellingAsync(Authority authority, string code, string? spelling, CancellationToken cancel) => RunAsync(authority, code, AuditActs.AliasAdded, spelling,
        unit => unit.ClosedFrom is null ? spellings.AddAsync(unit, spelling, clock.GetUtcNow(), authority.AccountId, cancel) : Task.FromResult<UnitRefusal?>(new UnitIsClosed(unit.Name)), cancel);

    public Task<Result<Done>?> RemoveSpellingAsync(Authority authority, string code, string? spelling, CancellationToken cancel) => RunAsync(authority, code, AuditActs.AliasRemoved, spelling,
        async unit => await spellings.RemoveAsync(unit, spelling, cancel) > 0 ? null : new AliasIsMissing(), cancel);

    /// <summary>What a kind is called in the subtree of the unit.</summary>
    public Task<Result<Done>?> LabelAsync(Authority authority, string code, UnitKind? kind, string? label, CancellationToken cancel) =>
        RunAsync(authority, code, AuditActs.LabelSet, $"{kind} {label}", unit => LocalLabels.SetAsync(db, unit, kind, label, clock.GetUtcNow(), authority.AccountId, cancel), cancel);

    public Task<Result<Done>?> WithdrawAsync(Authority authority, string code, Guid plan, CancellationToken cancel) =>
        RunAsync(authority, code, AuditActs.PlanDropped, null, unit => planned.WithdrawAsync(unit, plan, cancel), cancel);

    private async Task<Result<Done>?> RunAsync(Authority authority, string code, AuditAct what, string? words, Func<Unit, Task<UnitRefusal?>> act, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await search.ByCodeAsync(authority, code, cancel) is not { } unit) return null;
        if (await act(unit) is { } refused) return refused;
        await trail.AddAsync(what, AuditSubject.Of(unit), authority, cancel, AuditChange.Set("kata", words?.Trim()));
        await tx.CommitAsync(cancel);
        return new Done();
    }
}
