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
}
