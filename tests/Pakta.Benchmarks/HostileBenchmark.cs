using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Web.Roster;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Tests.Roster.Hostile;

namespace Pakta.Benchmarks;

/// <summary>Broken and hostile files through the whole preview of an import. Aims: each under 2 s and 300 MB.</summary>
internal static class HostileBenchmark
{
    private static readonly BenchCity City = new("hostile", 10, 0, 1_000);

    public static async Task<HostileFigure> RunAsync(int files)
    {
        await using var host = await BenchHost.StartAsync(City);
        var path = Path.Combine(host.DatabaseFolder, "berkas");
        var figure = new HostileFigure(files, 0, "", 0, Peak());
        for (var number = 0; number < files; number++)
        {
            var (kind, bytes) = Mutator.File(number);
            await File.WriteAllBytesAsync(path, bytes);
            await using var scope = host.Services.CreateAsyncScope();
            var start = Stopwatch.GetTimestamp();
            await scope.ServiceProvider.GetRequiredService<PeopleImport>().RunAsync(new RosterFile(path), new ImportRun(false), CancellationToken.None);
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (took > figure.SlowestMs) figure = figure with { SlowestMs = Math.Round(took, 1), Slowest = $"{kind} {number}" };
        }
        return figure with { PeakMb = Peak() };
    }

    private static long Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 >> 20;
    }
}
