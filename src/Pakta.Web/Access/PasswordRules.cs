namespace Pakta.Web.Access;

/// <summary>
/// Length and offline lists of what people choose; no rules of composition. Digits and signs around a common word do not save it, nor does a
/// walk over the keys.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 200;
    private const int FewLetters = 5;
    private static readonly char[] NotLetters = [.. Enumerable.Range(33, 94).Select(c => (char)c).Where(c => !char.IsAsciiLetter(c))];

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
        if (password.Distinct().Count() < FewLetters || CommonPasswords.Has(password) || IsRun(password)) return true;
        if (KeyboardWalks.IsWalk(password) || KeyboardWalks.IsRepeated(password)) return true;
        var bare = Letters(password);
        if (bare.Length == 0) return password.Length < Shortest + 4;
        // "P@ssw0rd2026!": what hangs on the ends goes first, then look-alikes become letters.
        var core = password.TrimEnd(NotLetters).TrimStart(NotLetters);
        return CommonPasswords.HasCore(core) || CommonPasswords.Makes(bare) || CommonPasswords.Makes(Letters(Plain(core)));
    }

    private static string Letters(string text) => new([.. text.Where(char.IsAsciiLetter)]);

    private static bool IsRun(string text) => text.Zip(text.Skip(1), (a, b) => b - a).All(step => step is 1 or -1 or 0 or -9);

    private static string Plain(string password) => string.Create(password.Length, password, (span, text) =>
    {
        for (var i = 0; i < text.Length; i++)
            span[i] = text[i] switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', '@' => 'a', '$' => 's', var c => c };
    });
}
