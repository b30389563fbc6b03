using System.Text.RegularExpressions;

namespace Pakta.Core.Organization;

/// <summary>Region codes of the Ministry of Home Affairs: <c>PP.KK.CC.VVVV</c>, 2 to 10 digits with dots.</summary>
public static partial class RegionCode
{
    [GeneratedRegex(@"^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$")]
    private static partial Regex Shape();

    /// <summary>Is this a province, regency, district or village code?</summary>
    public static bool IsValid(string? code) => code is not null && Shape().IsMatch(code);

    /// <summary>Does <paramref name="code"/> lie in <paramref name="scope"/> (or equal it)?</summary>
    public static bool IsWithin(string? code, string scope) =>
        code is not null && code.StartsWith(scope, StringComparison.Ordinal) && (code.Length == scope.Length || code[scope.Length] == '.');

    /// <summary>The kecamatan part (<c>74.71.06</c>) or null for a wider code.</summary>
    public static string? District(string? code) => code is { Length: >= 8 } ? code[..8] : null;

    /// <summary>Is a unit of this kind in charge of exactly one place of the national list?</summary>
    public static bool IsPlace(UnitKind kind) => kind is UnitKind.Kecamatan or UnitKind.Kelurahan or UnitKind.Desa or UnitKind.DesaAdat;

    /// <summary>Can a unit of this kind have a code of this shape? The seventh digit tells kelurahan, desa and desa adat apart.</summary>
    public static bool Fits(string code, UnitKind kind) => kind switch
    {
        UnitKind.Pemda => code.Length <= 5,
        UnitKind.Kecamatan => code.Length == 8,
        UnitKind.Kelurahan => code.Length == 13 && code[9] == '1',
        UnitKind.Desa => code.Length == 13 && code[9] == '2',
        UnitKind.DesaAdat => code.Length == 13 && code[9] == '3',
        _ => true,
    };
}
