namespace Pakta.Core.Organization;

/// <summary>
/// Code of a unit, 1-32 characters <c>A-Z 0-9 . _ -</c>, unique in a deployment, stable for life: it stands in addresses, paths
/// and public leaves.
/// </summary>
public static class UnitCode
{
    /// <summary>Upper-cases and checks; the only way in.</summary>
    public static bool TryParse(string? text, out string code)
    {
        code = text?.Trim().ToUpperInvariant() ?? "";
        return code.Length is > 0 and <= 32 && code.All(IsAllowed);
    }

    private static bool IsAllowed(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-';
}
