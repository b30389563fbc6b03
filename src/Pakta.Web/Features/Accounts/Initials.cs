namespace Pakta.Web.Features.Accounts;

/// <summary>Up to three first letters of a name: <c>A. F. R.</c></summary>
public static class Initials
{
    public static string Of(string name)
    {
        var letters = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetter(word[0])).Take(3)
            .Select(word => $"{char.ToUpperInvariant(word[0])}.");
        return string.Join(' ', letters) is { Length: > 0 } initials ? initials : "•";
    }
}
