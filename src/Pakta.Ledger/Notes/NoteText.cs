using System.Globalization;
using System.Text;

namespace Pakta.Ledger;

// The strict readings that the C2SP text formats share: one way only to write each value.
internal static class NoteText
{
    internal static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    internal static string Decode(ReadOnlySpan<byte> bytes, string what)
    {
        try
        {
            var text = Utf8.GetString(bytes);
            return text.Any(c => c < ' ' && c != '\n')
                ? throw new FormatException($"{what}: a control character")
                : text;
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException($"{what}: not UTF-8", e);
        }
    }

    internal static byte[] Base64(string text, string what)
    {
        var bytes = Convert.FromBase64String(text);
        return Convert.ToBase64String(bytes) == text ? bytes : throw new FormatException($"{what}: loose base64");
    }

    internal static byte[] Hash(string text, string what)
    {
        var hash = Base64(text, what);
        return hash.Length == MerkleTree.HashBytes ? hash : throw new FormatException($"{what}: a hash is 32 bytes");
    }

    internal static long Number(string text, string what) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : throw new FormatException($"{what}: not a plain decimal number");

    internal static bool IsKeyName(string name) =>
        name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || c == '+');
}
