namespace Pakta.Web.Access;

/// <summary>A sign-in name of somebody without a NIP: one word. With a letter in it, so that it is nobody's number.</summary>
public static class SignInName
{
    private const int Shortest = 3, Longest = 64;

    /// <summary>In small letters, or null.</summary>
    public static string? Parse(string? typed)
    {
        var name = (typed ?? "").Trim().ToLowerInvariant();
        return name.Length is >= Shortest and <= Longest && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') && name.Any(char.IsAsciiLetter)
            ? name : null;
    }
}
