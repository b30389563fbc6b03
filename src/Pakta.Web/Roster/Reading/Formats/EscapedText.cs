using System.Globalization;
using System.Text;

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>Excel writes what XML can't hold as <c>_x000D_</c>; control characters become spaces.</summary>
internal static class EscapedText
{
    public static string Read(ReadOnlySpan<char> text)
    {
        if (text.IndexOf("_x") < 0) return text.ToString();
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text.Length - i >= 7 && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.Slice(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append(char.IsControl((char)code) ? ' ' : (char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }
        return plain.ToString();
    }
}
