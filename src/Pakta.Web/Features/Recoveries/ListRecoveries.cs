using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Recoveries;

public sealed record RecoveryLine(Recovery Row, string Holder, string First, string? Second, bool IsMine);

/// <param name="MayAsk">The reader is of the HR office.</param>
/// <param name="Zone">Of the times.</param>
/// <param name="Lines">Open ones and the latest of the others.</param>
public sealed record RecoveriesPage(bool MayAsk, string Zone, IReadOnlyList<RecoveryLine> Lines)
{
    public string? Error { get; init; }
    public string? Name { get; init; }
}

/// <summary>Recoveries within the reader's reach; null for all but the HR office and the inspectorate.</summary>
public sealed class ListRecoveries(PaktaDb db, TimeProvider clock)
{
    private const int Most = 50;

    public async Task<RecoveriesPage?> RunAsync(Authority authority, CancellationToken cancel)
    {
        if (!RecoveryScope.Sees(authority)) return null;
        var officials = db.OfficialsWithin(authority, clock.GetUtcNow(), RecoveryScope.Confirmers).Select(a => a.Id);
        var rows = await db.Recoveries.AsNoTracking().Where(r => officials.Contains(r.AccountId)).OrderBy(r => r.EndedAt != null).ThenByDescending(r => r.AskedAt).Take(Most).ToListAsync(cancel);
        var ids = rows.SelectMany(r => new[] { r.AccountId, r.AskedBy, r.ConfirmedBy ?? r.AskedBy }).Distinct().ToList();
        var names = await db.Users.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        var path = authority.Grants.Select(g => g.Path).MinBy(p => p.Length);
        var region = await db.Units.Where(u => u.Path == path).Select(u => u.Region).FirstOrDefaultAsync(cancel);
        return new RecoveriesPage(authority.Grants.Any(g => RecoveryScope.Askers.Contains(g.Role)), IndonesianZone.OfRegion(region).Name,
            [.. rows.Select(r => new RecoveryLine(r, names.GetValueOrDefault(r.AccountId, ""), names.GetValueOrDefault(r.AskedBy, ""),
                r.ConfirmedBy is { } second ? names.GetValueOrDefault(second, "") : null, r.AskedBy == authority.AccountId))]);
    }
}
