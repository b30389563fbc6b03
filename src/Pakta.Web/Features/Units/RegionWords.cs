using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Units;

/// <summary>Regions as people read them: a name alone could be a kecamatan or a kelurahan.</summary>
internal static class RegionWords
{
    /// <summary>Kelurahan Poasia, Kecamatan Abeli, Kota Kendari, Sulawesi Tenggara; null for an unknown code.</summary>
    public static string? Whole(string? code)
    {
        var names = Regions.SelfAndAbove(code).Select(r => $"{Prefix(r)}{r.Name}").ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    public static RegionChoice Choice(Region region) =>
        new(region.Code, region.Name, Level(region), string.Join(", ", Regions.SelfAndAbove(region.Parent).Select(r => $"{Prefix(r)}{r.Name}")));

    /// <summary>Proposals for a unit of this kind: places of its kind only, within the region above.</summary>
    public static IReadOnlyList<RegionChoice> Search(string words, UnitKind? kind, string? within) =>
        [.. Regions.Search(words, within, 200).Where(r => kind is not { } k || !RegionCode.IsPlace(k) || RegionCode.Fits(r.Code, k)).Take(12).Select(Choice)];

    private static string Prefix(Region region) => region.Code.Length >= 8 ? $"{Level(region)} " : "";

    private static string Level(Region region) => region switch
    {
        { VillageKind: '1' } => "Kelurahan",
        { VillageKind: '3' } => "Desa adat",
        { VillageKind: not null } => "Desa",
        { Code.Length: 8 } => "Kecamatan",
        { Code.Length: 5 } => "Kabupaten atau kota",
        _ => "Provinsi",
    };
}
