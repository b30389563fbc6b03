using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pakta.Web.Access.Totp;

/// <summary>
/// RFC 6238 with what every app understands: six digits, 30 seconds, SHA-1. Not Identity's provider: that takes five steps, asks the
/// machine's clock, and takes a code again.
/// </summary>
public static class TotpCode
{
    public const int Digits = 6;
    public const int KeyBytes = 20;
    private const int Seconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public static long StepOf(DateTimeOffset now) => now.ToUnixTimeSeconds() / Seconds;

    public static string Of(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 4226: HMAC-SHA-1 is what the apps speak, and its weakness is none of HMAC's
        var mac = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed: this one or a neighbour, and later than <paramref name="after"/>; null: none.</summary>
    public static long? Match(ReadOnlySpan<byte> key, string? typed, DateTimeOffset now, long after)
    {
        var digits = Encoding.UTF8.GetBytes(Plain(typed));
        long? found = null;
        // All three are looked at, whichever fits.
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(key, step)), digits) && step > after) found ??= step;
        return found;
    }

    /// <summary>Base 32 (RFC 4648), as apps want it typed.</summary>
    public static string Text(ReadOnlySpan<byte> key)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var next in key)
        {
            (bits, held) = (((bits << 8) | next) & 0xfff, held + 8);
            while (held >= 5) text.Append(Alphabet[(bits >> (held -= 5)) & 31]);
        }
        return held == 0 ? text.ToString() : text.Append(Alphabet[(bits << (5 - held)) & 31]).ToString();
    }

    // People type what they see: "123 456".
    private static string Plain(string? typed) => typed is { Length: <= 20 } ? typed.Replace(" ", "", StringComparison.Ordinal) : "";
}
