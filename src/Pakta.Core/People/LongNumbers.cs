using System.Text.RegularExpressions;

namespace Pakta.Core.People;

/// <summary>Blots out what people type although nobody asked: a number of exactly 16 digits is a NIK, a KK or a bank card.</summary>
public static partial class LongNumbers
{
    /// <summary>
    /// Each 16-digit number of the text, also with blanks, dots or hyphens inside and beside other numbers, becomes sixteen dots. The
    /// eighteen digits of a NIP stay whole.
    /// </summary>
    public static string Blotted(string text) => Sixteen().Replace(text, new string('•', 16));

    [GeneratedRegex(@"(?<![0-9])(?:[0-9]{16}|(?!(?:19|20)(?:[ .\-\u00a0]?[0-9]){16}(?![0-9]))(?<![0-9][ .\-\u00a0])[1-9](?:[ .\-\u00a0]?[0-9]){15})(?![0-9])")]
    private static partial Regex Sixteen();
}
