namespace Pakta.Web.Features.RosterImport;

/// <summary>What may stand between the levels of a unit in one cell: word in the form, text, words on the page.</summary>
public static class UnitSeparators
{
    public static readonly IReadOnlyList<(string Value, string Text, string Words)> All =
    [
        ("tidak", "", "tidak bertingkat, satu sel satu unit"), ("strip", " - ", "tanda hubung berspasi ( - )"),
        ("pisah", " – ", "tanda pisah berspasi ( – )"), ("miring", "/", "garis miring (/)"),
        ("lebih", ">", "tanda lebih besar (>)"), ("tegak", "|", "garis tegak (|)"), ("balik", "\\", "garis miring terbalik (\\)"),
    ];

    public static string? Of(string? value)
    {
        foreach (var (word, text, _) in All)
            if (word == value) return text;
        return null;
    }
}
