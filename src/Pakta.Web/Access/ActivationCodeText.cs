using System.Security.Cryptography;

namespace Pakta.Web.Access;

/// <summary>A code as people handle it: ten characters of Crockford's base 32 (50 random bits), shown 5-5, read in any case, with any hyphens.</summary>
public static class ActivationCodeText
{
    public const int Length = 10;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Random() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>What the wrong tries of a code are counted by.</summary>
    public static string FirstHalf(string code) => code[..5];

    public static string Grouped(string code) => $"{code[..5]}-{code[5..]}";

    /// <summary>The ten characters, or null.</summary>
    public static string? Parse(string? typed)
    {
        if (typed is not { Length: <= 40 }) return null;
        var code = new string([.. typed.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '.')).Select(Plain)]);
        return code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? code : null;
    }

    private static char Plain(char c) => char.ToUpperInvariant(c) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
}
