using System.Diagnostics;
using System.Text.Json;

namespace Pakta.Benchmarks;

/// <summary>One measured pair. Ratio = ours / baseline, whatever the unit is.</summary>
internal sealed record Figure(double Ours, double Baseline, string Unit)
{
    public double Ratio => Math.Round(Ours / Baseline, 3);
}

/// <summary>Signing, with the cost of the step-up that was kept out of it.</summary>
internal sealed record SignFigure(double Ours, double Baseline, string Unit, Stepup Stepup)
{
    public double Ratio => Math.Round(Ours / Baseline, 3);
}

internal static class Figures
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return Math.Round(sorted[sorted.Length / 2], 3);
    }

    /// <summary>Milliseconds of one call, over a batch.</summary>
    public static double Milliseconds(int times, Action act)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++) act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / times;
    }

    public static void Progress(string text) => Console.Error.WriteLine(text);
}

/// <summary>Milliseconds of checking one secret, outside the timed part of signing.</summary>
internal sealed record Stepup(double PasswordMs, double PinMs);
