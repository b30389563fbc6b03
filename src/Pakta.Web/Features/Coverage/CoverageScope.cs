using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Coverage;

/// <summary>Which rounds and units a reader reaches; what is outside does not exist.</summary>
public sealed class CoverageScope(PaktaDb db)
{
    public async Task<IReadOnlyList<RoundPlace>> RoundsAsync(Authority authority, CancellationToken cancel)
    {
        if (!authority.HasAny) return [];
        var rounds = await Places(db.Campaigns.OrderByDescending(c => c.StartsAt)).ToListAsync(cancel);
        return [.. rounds.Where(r => Sees(authority, r))];
    }

    public async Task<RoundPlace?> RoundAsync(Authority authority, string slug, CancellationToken cancel) =>
        await Places(db.Campaigns.Where(c => c.Slug == slug)).SingleOrDefaultAsync(cancel) is { } round && Sees(authority, round) ? round : null;

    public async Task<Unit?> UnitAsync(Authority authority, RoundPlace round, string code, CancellationToken cancel) =>
        UnitCode.TryParse(code, out var parsed)
            ? await db.Units.AsNoTracking().SeenBy(authority).Below(round.Root.Path).SingleOrDefaultAsync(u => u.Code == parsed, cancel)
            : null;

    /// <summary>Where a reader begins: the root, the highest own unit below it, or (null) the region that is observed.</summary>
    public static string? HomeUnit(Authority authority, RoundPlace round) =>
        authority.SeesFigures(round.Root.Path, round.Root.Region)
            ? round.Root.Code
            : authority.Grants.Where(g => !ByRegion(g) && UnitPath.IsWithin(g.Path, round.Root.Path))
                .OrderBy(g => g.Path.Length).ThenBy(g => g.Path, StringComparer.Ordinal).FirstOrDefault()?.UnitCode;

    public static string? HomeRegion(Authority authority) => authority.Grants.FirstOrDefault(ByRegion)?.Region;

    private static bool Sees(Authority authority, RoundPlace round) =>
        round.HasFigures ? authority.Meets(round.Root) : authority.MaySteer(round.Root.Path);

    private static bool ByRegion(Grant grant) => grant is { Role: Role.Observer, Region: not null };

    private IQueryable<RoundPlace> Places(IQueryable<Campaign> campaigns) =>
        campaigns.AsNoTracking().Join(db.Units, c => c.RootUnitId, u => u.Id, (c, u) => new RoundPlace(c, u));
}
