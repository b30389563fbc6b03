using System.Text.RegularExpressions;

namespace Pakta.Web.Roster.Reading;

/// <summary>The <c>I.</c>, <c>B.</c> or <c>3)</c> before the name of a group.</summary>
internal static partial class GroupNumeral
{
    public static bool Is(string text) => Alone().IsMatch(text);

    public static string Without(string text) => Leading().Replace(text, "");

    [GeneratedRegex(@"^([IVXLC]+|[A-Za-z])[.)]?$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"^([IVXLC]+|[A-Za-z]|\d{1,3})[.)]\s*(?=\p{L})")]
    private static partial Regex Leading();
}
