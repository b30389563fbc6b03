using System.Globalization;
using System.Text.RegularExpressions;

namespace Pakta.Ledger;

// What the values in a leaf may look like. All are ASCII, so that no two spellings mean one thing.
internal static partial class LeafRules
{
    private const string MinuteFormat = "yyyy-MM-dd'T'HH:mm'Z'";
    private const string DayFormat = "yyyy-MM-dd";

    internal static bool IsSlug(string text) => Slug().IsMatch(text);

    internal static bool IsUnit(string text) => UnitCode().IsMatch(text);

    internal static bool IsHash(string text) => Hash().IsMatch(text);

    internal static bool IsWord(string text) => Word().IsMatch(text);

    internal static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    internal static bool IsVerifierKey(string text) => text.Length <= 200 && NoteVerifierKey.Parse(text).Name.Length > 0;

    internal static string Minute(DateTimeOffset at) =>
        at.UtcDateTime.ToString(MinuteFormat, CultureInfo.InvariantCulture);

    internal static DateTimeOffset Minute(string text) =>
        DateTimeOffset.TryParseExact(text, MinuteFormat, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at
            : throw new FormatException("leaf: a time is yyyy-MM-ddTHH:mmZ");

    internal static DateTimeOffset CutToMinute(DateTimeOffset at) =>
        new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);

    [GeneratedRegex(@"^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();

    [GeneratedRegex(@"^[A-Za-z0-9._/-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex UnitCode();

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
