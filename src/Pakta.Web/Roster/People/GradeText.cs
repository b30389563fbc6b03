using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Pakta.Core.People;

namespace Pakta.Web.Roster.People;

/// <summary>Grades as lists write them, to <c>III/d</c> or <c>IX</c>; what is not understood stays as it is and blocks nobody.</summary>
internal static partial class GradeText
{
    private static readonly string[] Roman =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"];
    private static readonly FrozenSet<string> Plain = FrozenSet.Create(
        [.. Roman, .. Roman.Take(4).SelectMany(r => "abcde".Select(c => $"{r}/{c}")).Where(g => g is not ("I/e" or "II/e" or "III/e"))]);

    public static string? Read(string? text, EmploymentStatus status)
    {
        if (text is null || Plain.Contains(text)) return text;
        var isPppk = status is EmploymentStatus.Pppk or EmploymentStatus.PppkPartTime;
        if (isPppk)
        {
            if (int.TryParse(text, out var number)) return number is >= 1 and <= 17 ? Roman[number - 1] : text;
            return Array.Find(Roman, r => r.Equals(Class().Match(text).Value, StringComparison.OrdinalIgnoreCase)) ?? text;
        }
        var match = Rank().Match(text);
        if (!match.Success) return text;
        var first = match.Groups[1].Value;
        var roman = char.IsDigit(first[0]) ? Roman[first[0] - '1'] : first.ToUpperInvariant();
        var room = match.Groups[2].Value;
        var grade = $"{roman}/{(char.IsDigit(room[0]) ? (char)('a' + room[0] - '1') : char.ToLowerInvariant(room[0]))}";
        return Plain.Contains(grade) ? grade : text;
    }

    // IIId, III.d, 3D, 34, Penata Tk.I (III/d): rank and room at the end, or in brackets.
    [GeneratedRegex(@"(?:^|[\s(])(I{1,3}|IV|[1-4])[\s./\-]?([a-e1-5])\)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Rank();

    [GeneratedRegex(@"\b[IVX]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Class();
}
