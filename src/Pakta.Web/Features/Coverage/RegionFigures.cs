using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Coverage;

/// <summary>Own figures of the units in view, summed by the next level of region, or unit by unit inside one kecamatan.</summary>
public sealed class RegionFigures(PaktaDb db, SharedText text)
{
    /// <summary>The units in view that lie in a region; exactly there for the root's own region (<em>tingkat kota</em>).</summary>
    public IQueryable<UnitFigures> Units(Authority authority, RoundPlace round, string? region, string? search = null)
    {
        var units = db.Units.AsNoTracking().SeenBy(authority).Below(round.Root.Path).Named(search);
        if (region is not null) units = region == round.Root.Region ? units.Where(u => u.Region == region) : In(units, region);
        return units.Owns(db.UnitCoverages.Where(c => c.CampaignId == round.Campaign.Id));
    }

    public static bool IsListed(RoundPlace round, string region) => region.Length >= 8 || region == round.Root.Region;

    public async Task<List<UnitFigures>> SummedAsync(IQueryable<UnitFigures> units, RoundPlace round, string? region, CancellationToken cancel)
    {
        var length = Below(region ?? round.Root.Region);
        var rows = await units.GroupBy(u => u.Region == null ? "" : u.Region.Length <= length ? u.Region : u.Region.Substring(0, length))
            .Select(g => new UnitFigures
            {
                Code = g.Key, Signed = g.Sum(r => r.Signed), Waiting = g.Sum(r => r.Waiting), NotActivated = g.Sum(r => r.NotActivated),
                Postponed = g.Sum(r => r.Postponed), Declined = g.Sum(r => r.Declined), NotOpen = g.Sum(r => r.NotOpen),
                Exempt = g.Sum(r => r.Exempt), Obliged = g.Sum(r => r.Obliged),
            }).ToListAsync(cancel);
        var names = await NamesAsync([.. rows.Select(r => r.Code)], cancel);
        return rows.ConvertAll(r => new UnitFigures
        {
            Code = r.Code, Name = NameOf(r.Code, round, names), Signed = r.Signed, Waiting = r.Waiting, NotActivated = r.NotActivated,
            Postponed = r.Postponed, Declined = r.Declined, NotOpen = r.NotOpen, Exempt = r.Exempt, Obliged = r.Obliged,
        });
    }

    public async Task<string> NameAsync(string region, RoundPlace round, CancellationToken cancel) =>
        NameOf(region, round, await NamesAsync([region], cancel));

    private static IQueryable<Unit> In(IQueryable<Unit> units, string region)
    {
        // '/' follows '.' in ordinal order.
        var (from, to) = (region + ".", region + "/");
        return units.Where(u => u.Region == region || (string.Compare(u.Region, from) > 0 && string.Compare(u.Region, to) < 0));
    }

    private static int Below(string? region) => region?.Length switch { null => 2, 2 => 5, 5 => 8, _ => 13 };

    private string NameOf(string region, RoundPlace round, Dictionary<string, string> names) => region switch
    {
        "" => text["Tanpa wilayah"],
        _ when region != round.Root.Region => names.GetValueOrDefault(region, text["Wilayah {0}", region]),
        { Length: 2 } => text["Tingkat provinsi"],
        { Length: 5 } => text["Tingkat kota"],
        _ => names.GetValueOrDefault(region, text["Wilayah {0}", region]),
    };

    // A region is called as the office that is in charge of it.
    private async Task<Dictionary<string, string>> NamesAsync(IReadOnlyCollection<string> regions, CancellationToken cancel)
    {
        var rows = await db.Units.AsNoTracking().Where(u => u.Region != null && regions.Contains(u.Region))
            .Where(u => u.Kind == UnitKind.Kecamatan || u.Kind == UnitKind.Kelurahan || u.Kind == UnitKind.Desa || u.Kind == UnitKind.DesaAdat || u.Kind == UnitKind.Pemda)
            .OrderBy(u => u.Path).Select(u => new { u.Region, u.Name, u.Kind }).ToListAsync(cancel);
        return rows.Where(r => Fits(r.Kind, r.Region!.Length)).GroupBy(r => r.Region!).ToDictionary(g => g.Key, g => g.First().Name);
    }

    private static bool Fits(UnitKind kind, int length) => kind switch
    {
        UnitKind.Pemda => length <= 5,
        UnitKind.Kecamatan => length == 8,
        _ => length == 13,
    };
}
