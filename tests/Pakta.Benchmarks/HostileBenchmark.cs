using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Web.Roster;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;
using Pakta.Web.Tests.Roster.Hostile;

namespace Pakta.Benchmarks;

/// <summary>Broken and hostile files through the whole preview of an import. Aims: each under 2 s and 300 MB.</summary>
internal static class HostileBenchmark
{
    private const double Slow = 1000;
    private static readonly BenchCity City = new("hostile", 10, 0, 1_000);

    public static async Task<HostileFigure> RunAsync(int files)
    {
        await using var host = await BenchHost.StartAsync(City);
        var path = Path.Combine(host.DatabaseFolder, "berkas");
        var figure = new HostileFigure(files, 0, "", 0, "");
        for (var number = 0; number < files; number++)
        {
            var (kind, isUnits, bytes) = Mutator.File(number);
            await File.WriteAllBytesAsync(path, bytes);
            await using var scope = host.Services.CreateAsyncScope();
            // What the making of the file took is not the import's.
            if (kind.EndsWith("bomb", StringComparison.Ordinal)) GC.Collect();
            ForgetPeak();
            var before = Peak();
            var start = Stopwatch.GetTimestamp();
            var (file, run) = (new RosterFile(path), new ImportRun(false));
            if (isUnits) await scope.ServiceProvider.GetRequiredService<UnitImport>().RunAsync(file, run, CancellationToken.None);
            else await scope.ServiceProvider.GetRequiredService<PeopleImport>().RunAsync(file, run, CancellationToken.None);
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (took > Slow) Figures.Progress($"{kind} {number}: {took:0} ms");
            if (Peak() - before is var grown && grown > figure.GrownMb) figure = figure with { GrownMb = grown, Largest = $"{kind} {number}" };
            if (took > figure.SlowestMs) figure = figure with { SlowestMs = Math.Round(took, 1), Slowest = $"{kind} {number}" };
        }
        return figure;
    }

    // proc(5): 5 written here begins the count of the peak anew.
    private static void ForgetPeak() => File.WriteAllText("/proc/self/clear_refs", "5");

    private static long Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 >> 20;
    }
}
