namespace Pakta.Web.Data;

/// <summary>A province, regency or city, kecamatan or village of the national list.</summary>
public sealed record Region(string Code, string Name)
{
    /// <summary>The region it lies in; null for a province.</summary>
    public string? Parent => Code.LastIndexOf('.') is > 0 and var dot ? Code[..dot] : null;

    /// <summary>Seventh digit of a village: 1 kelurahan, 2 desa, 3 desa adat; null for wider regions.</summary>
    public char? VillageKind => Code.Length == 13 ? Code[9] : null;
}
