namespace Pakta.Core.Certificates;

/// <summary>
/// Code of a certificate: 16 characters of Crockford's base 32 (80 random bits), shown in groups of four. When typed, case,
/// spaces and hyphens do not matter; O reads as 0, I and L as 1.
/// </summary>
public readonly record struct VerificationCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    public const int Length = 16;

    private VerificationCode(string value) => Value = value;

    /// <summary>The 16 characters, upper case, without hyphens: the stored and addressed form.</summary>
    public string Value { get; }

    /// <summary><c>7K3M-9QXR-2TFB-WZ5H</c>.</summary>
    public string Grouped => $"{Value[..4]}-{Value[4..8]}-{Value[8..12]}-{Value[12..]}";

    /// <summary>For logs: only the first group.</summary>
    public override string ToString() => $"{Value[..4]}-••••-••••-••••";

    /// <summary>Turns 10 random bytes into a code.</summary>
    public static VerificationCode FromRandom(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != 10) throw new ArgumentException("A code needs 10 random bytes.", nameof(bytes));
        Span<char> chars = stackalloc char[Length];
        ulong high = 0, low = 0;
        for (var i = 0; i < 5; i++) high = high << 8 | bytes[i];
        for (var i = 5; i < 10; i++) low = low << 8 | bytes[i];
        for (var i = 0; i < 8; i++)
        {
            chars[7 - i] = Alphabet[(int)(high >> (5 * i)) & 31];
            chars[15 - i] = Alphabet[(int)(low >> (5 * i)) & 31];
        }
        return new VerificationCode(new string(chars));
    }

    /// <summary>Reads what a person typed.</summary>
    public static bool TryParse(string? text, out VerificationCode code)
    {
        code = default;
        if (text is null || text.Length > 64) return false;
        Span<char> chars = stackalloc char[Length];
        var n = 0;
        foreach (var raw in text)
        {
            if (raw is ' ' or '-' or '\u00A0' or '\t') continue;
            var c = char.ToUpperInvariant(raw) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (n == Length || !Alphabet.Contains(c, StringComparison.Ordinal)) return false;
            chars[n++] = c;
        }
        if (n != Length) return false;
        code = new VerificationCode(new string(chars));
        return true;
    }
}
