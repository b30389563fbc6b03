using Pakta.Core.People;
using Pakta.Web.Roster.People;

namespace Pakta.Web.Features.People.Search;

/// <summary>What somebody typed: the beginning of words of a name, whose titles are not searched for, or of a number.</summary>
public sealed record SearchWords(IReadOnlyList<string> Words, string? Number)
{
    private const int MostWords = 5;

    /// <summary>Fewer digits than a birth date name nobody.</summary>
    private const int FewestDigits = 8;
    private const int AllDigits = 18;

    public bool IsWholeNumber => Number?.Length == AllDigits;

    /// <summary>Null: nothing to search for.</summary>
    public static SearchWords? Of(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        if (digits.Length >= FewestDigits) return new SearchWords([], digits.Length > AllDigits ? digits[..AllDigits] : digits);
        var words = PersonName.Plain(NameText.Split(typed.Trim()).Name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : new SearchWords([.. words.Distinct().Take(MostWords)], null);
    }

    /// <summary>First text after everything that begins with <paramref name="beginning"/>.</summary>
    public static string After(string beginning) => beginning[..^1] + (char)(beginning[^1] + 1);
}
