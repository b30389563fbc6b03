using System.Globalization;
using System.Text;

namespace Pakta.Core.Campaigns;

/// <summary>
/// The round's name in addresses and public leaves, made of template and election: <c>netralitas-asn-2029</c>, or the whole name
/// where it has no year. At most <see cref="Longest"/> characters <c>a-z 0-9 -</c>.
/// </summary>
public static class RoundSlug
{
    public const int Longest = 60;

    /// <summary>The slug; <paramref name="number"/> tells rounds of the same name apart (1 adds nothing).</summary>
    public static string Of(string template, string election, int number = 1)
    {
        var years = Words(election).Where(w => w.Length == 4 && w.All(char.IsAsciiDigit)).Distinct().ToArray();
        var name = string.Join('-', [template, .. years.Length > 0 ? years : Words(election)]);
        var suffix = number > 1 ? string.Create(CultureInfo.InvariantCulture, $"-{number}") : "";
        return name[..Math.Min(name.Length, Longest - suffix.Length)].TrimEnd('-') + suffix;
    }

    private static string[] Words(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (char.IsAsciiLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(' ');
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
