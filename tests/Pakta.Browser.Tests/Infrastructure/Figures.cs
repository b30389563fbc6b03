using System.Globalization;
using System.Text.RegularExpressions;

namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>What a coverage page says: so many of so many.</summary>
internal static partial class Figures
{
    /// <summary>The age that the pages promise, and a second for the way.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(3);

    public static async Task<int> SignedAtAsync(this Guest reader, string place)
    {
        await reader.GoAsync(place);
        var words = await reader.Page.GetByText(OfAll()).First.InnerTextAsync();
        return int.Parse(OfAll().Match(words).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("id-ID"));
    }

    public static Task SeesAsync(this Guest reader, int expected, string place, long since) =>
        ReachesAsync(since, $"{expected} at {place}", async () => await reader.SignedAtAsync(place) == expected);

    public static Task SeesTextAsync(this Guest reader, string text, string place) =>
        ReachesAsync(TimeProvider.System.GetTimestamp(), $"'{text}' at {place}", async () => await reader.CountAsync(text, place) > 0);

    public static Task LosesTextAsync(this Guest reader, string text, string place) =>
        ReachesAsync(TimeProvider.System.GetTimestamp(), $"no '{text}' at {place}", async () => await reader.CountAsync(text, place) == 0);

    private static async Task<int> CountAsync(this Guest reader, string text, string place)
    {
        await reader.GoAsync(place);
        return await reader.Page.GetByText(text).CountAsync();
    }

    // A page that was asked for later than the promised age must show what is new, however slow the machine is.
    private static async Task ReachesAsync(long since, string what, Func<Task<bool>> look)
    {
        while (true)
        {
            var isDue = TimeProvider.System.GetElapsedTime(since) > Freshness;
            if (await look()) return;
            Assert.That(isDue, Is.False, $"Not in time: {what}");
        }
    }

    [GeneratedRegex(@"^\s*([\d.]+) dari ([\d.]+)\s*$")]
    private static partial Regex OfAll();
}
