using System.Collections.Frozen;

namespace Pakta.Web.Access;

/// <summary>
/// Length and an offline list of what people choose; no rules of composition. Digits and signs around a common word do not save it.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 200;
    private const int FewLetters = 5;
    private static readonly char[] NotLetters = [.. Enumerable.Range(33, 94).Select(c => (char)c).Where(c => !char.IsAsciiLetter(c))];
    private static readonly FrozenSet<string> Common = Load();

    public static AccountRefusal? Refusal(string? password, params ReadOnlySpan<string?> own)
    {
        if (password is not { Length: >= Shortest }) return new PasswordIsTooShort();
        if (password.Length > Longest) return new PasswordIsTooLong();
        foreach (var word in own)
            if (word is { Length: > 3 } && password.Contains(word, StringComparison.OrdinalIgnoreCase)) return new PasswordIsCommon();
        return IsCommon(password.ToLowerInvariant()) ? new PasswordIsCommon() : null;
    }

    private static bool IsCommon(string password)
    {
        if (password.Distinct().Count() < FewLetters || Common.Contains(password) || IsRun(password)) return true;
        var bare = Letters(password);
        if (bare.Length == 0) return password.Length < Shortest + 4;
        // "P@ssw0rd2026!": what hangs on the ends goes first, then look-alikes become letters.
        var core = password.TrimEnd(NotLetters).TrimStart(NotLetters);
        return MadeOfCommon(bare) || MadeOfCommon(Letters(Plain(core)));
    }

    private static string Letters(string text) => new([.. text.Where(char.IsAsciiLetter)]);

    // "kendarikendari", "rahasiaindonesia": one or two common words and nothing else of weight.
    private static bool MadeOfCommon(string letters)
    {
        if (Common.Contains(letters)) return true;
        for (var cut = 1; cut < letters.Length; cut++)
            if (Common.Contains(letters[..cut]) && Common.Contains(letters[cut..])) return true;
        return false;
    }

    private static bool IsRun(string text) => text.Zip(text.Skip(1), (a, b) => b - a).All(step => step is 1 or -1 or 0 or -9);

    private static string Plain(string password) => string.Create(password.Length, password, (span, text) =>
    {
        for (var i = 0; i < text.Length; i++)
            span[i] = text[i] switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', '@' => 'a', '$' => 's', var c => c };
    });

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
