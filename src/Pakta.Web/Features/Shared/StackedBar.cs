using System.Globalization;

namespace Pakta.Web.Features.Shared;

/// <summary>The five states as one bar; <paramref name="Label"/> says of what.</summary>
public sealed record StackedBar(int Signed, int Waiting, int Postponed, int Declined, int NotOpen, string Label)
{
    public const int Width = 1000;

    public int Total => Signed + Waiting + Postponed + Declined + NotOpen;

    public IEnumerable<Part> Parts()
    {
        (string Css, string Word, int Count)[] states =
        [
            ("s-signed", "ditandatangani", Signed), ("s-wait", "menunggu", Waiting), ("s-postponed", "ditunda", Postponed),
            ("s-declined", "menolak", Declined), ("s-closed", "belum dibuka", NotOpen),
        ];
        var before = 0L;
        foreach (var (css, word, count) in states.Where(state => state.Count > 0))
        {
            yield return new Part(css, word, count, Scale(before), Scale(count));
            before += count;
        }
    }

    private string Scale(long count) =>
        ((decimal)count * Width / Total).ToString("0.###", CultureInfo.InvariantCulture);

    public sealed record Part(string Css, string Word, int Count, string Left, string Width);
}
