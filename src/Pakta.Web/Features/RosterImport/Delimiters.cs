namespace Pakta.Web.Features.RosterImport;

/// <summary>What may stand between the columns of a text file: word in the form, sign, words on the page.</summary>
public static class Delimiters
{
    public static readonly IReadOnlyList<(string Value, char Sign, string Words)> All =
        [("koma", ',', "koma (,)"), ("titik-koma", ';', "titik koma (;)"), ("tab", '\t', "tab"), ("tegak", '|', "garis tegak (|)")];

    public static char? Of(string? value)
    {
        foreach (var (word, sign, _) in All)
            if (word == value) return sign;
        return null;
    }
}
