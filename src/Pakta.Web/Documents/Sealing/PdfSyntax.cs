using System.Globalization;
using System.Text;

namespace Pakta.Web.Documents.Sealing;

// The few notations an update needs.
internal static class PdfSyntax
{
    // A text string as UTF-16 in hexadecimal: no character needs escaping, so none can break out.
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Name(string text)
    {
        var name = new StringBuilder("/");
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'.')
                name.Append((char)b);
            else
                name.Append(CultureInfo.InvariantCulture, $"#{b:X2}");
        }
        return name.ToString();
    }

    public static string Date(DateTimeOffset time)
    {
        var offset = time.Offset;
        var zone = offset == TimeSpan.Zero ? "Z" : $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\'mm}'";
        return $"(D:{time.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{zone})";
    }
}
