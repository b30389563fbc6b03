using System.Collections.Frozen;

namespace Pakta.Web.Roster.People;

/// <summary>
/// May two names be spellings of one? In doubt they may: only names that share no word but those that many bear are surely two.
/// </summary>
internal static class NameWords
{
    private const int LeastPart = 3;
    private static readonly FrozenSet<string> Common = FrozenSet.Create("MUHAMMAD", "ABDUL", "SITI", "I", "NI", "LA", "WA", "ODE", "BIN", "BINTI");

    // Old spelling and the letters that lists mix up, in this order: Soeharto, Djoko, Achmad, Aisjah, Yusuf and Jusuf, Novi and Nopi.
    private static readonly (string Spelled, string Sound)[] Sounds =
    [
        ("OE", "U"), ("DJ", "J"), ("TJ", "C"), ("SJ", "S"), ("SY", "S"), ("NJ", "NY"), ("CH", "H"), ("KH", "H"), ("H", ""),
        ("J", "I"), ("Y", "I"), ("V", "P"), ("F", "P"), ("Z", "S"), ("Q", "K"),
    ];

    public static bool MayBeOne(string name, string other)
    {
        if (name == other) return true;
        var (words, others) = (Words(name), Words(other));
        if (words.Length == 0 || others.Length == 0) return true;
        var (own, theirs) = (Array.FindAll(words, w => !Common.Contains(w)), Array.FindAll(others, w => !Common.Contains(w)));
        return own.Length > 0 && theirs.Length > 0 ? Share(own, theirs) : Share(words, others);
    }

    private static string[] Words(string name) => PlainName.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Share(string[] words, string[] others)
    {
        string[] sounds = [.. others.Select(Sound)];
        return words.Select(Sound).Any(w => sounds.Any(o => w.Length <= o.Length ? IsPart(w, o) : IsPart(o, w)));
    }

    // An initial, "Sri" in "Sriwahyuni", "Rahman" in "Abdurrahman".
    private static bool IsPart(string part, string word) => part == word
        || (part.Length is 1 or >= LeastPart && word.StartsWith(part, StringComparison.Ordinal))
        || (part.Length > LeastPart && word.EndsWith(part, StringComparison.Ordinal));

    private static string Sound(string word)
    {
        var sound = word;
        foreach (var (spelled, spoken) in Sounds) sound = sound.Replace(spelled, spoken, StringComparison.Ordinal);
        var single = string.Concat(sound.Where((c, i) => i == 0 || sound[i - 1] != c));
        return single.Length == 0 ? word : single;
    }
}
