using System.Text;

namespace Pakta.Web.Roster.Reading;

/// <summary>Text that was read in a wrong encoding once (<c>â€™</c>, <c>Ã©</c>, <c>�</c>), and characters that no database takes.</summary>
internal static class Garbling
{
    private const char Unknown = '\uFFFD';

    public static bool Is(string text)
    {
        if (Ascii.IsValid(text)) return false;
        if (text.Contains(Unknown)) return true;
        for (var i = 0; i + 1 < text.Length; i++)
            if (text[i] is 'Ã' or 'Â' or 'â' && (text[i + 1] is >= '\u0080' and <= '\u00BF' || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".Contains(text[i + 1])))
                return true;
        return false;
    }

    /// <summary>Zero characters and halves of characters become the sign for an unknown one.</summary>
    public static string Storable(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains('\0')) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) plain.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        return plain.ToString();
    }
}
