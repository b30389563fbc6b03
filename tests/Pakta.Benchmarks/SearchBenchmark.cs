using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.People;
using Pakta.Web.Hosting;

namespace Pakta.Benchmarks;

/// <summary>Milliseconds to the first page of a search: the median and the slowest of the hard ones, beside a look-up by key.</summary>
internal sealed record SearchFigure(double Ours, double Baseline, string Unit, double Worst, string Slowest, int People)
{
    public double Ratio => Math.Round(Ours / Baseline, 3);
}

/// <summary>
/// The list of people over 5.6 million invented ones, as an officer of the nation, a province and an agency sees it. On SQLite, or
/// on PostgreSQL where PAKTA_BENCH_POSTGRES has the connection string of a database that is empty or that this filled before.
/// </summary>
internal static class SearchBenchmark
{
    private const int Nation = 5_600_000;
    private const int Times = 7;

    /// <summary>Two letters, the commonest names, a family name that never comes first, a rare one, two and three words, a number.</summary>
    private static readonly string?[] Searches =
        [null, "mu", "wa", "ka", "muhammad", "siti", "nasution", "wayan", "zzz", "sri lestari", "muhammad rahman", "ahmad ba nasution", "19860926", "198609262008031001"];

    public static async Task<SortedDictionary<string, object>> RunAsync(double scale) => new(StringComparer.Ordinal)
    {
        ["search"] = Environment.GetEnvironmentVariable("PAKTA_BENCH_POSTGRES") is { Length: > 0 } connection
            ? await OnAsync(scale, ("Database__Provider", "PostgreSql"), ("ConnectionStrings__Pakta", connection))
            : await OnAsync(scale),
    };

    private static async Task<SearchFigure> OnAsync(double scale, params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("pakta-bench-search-").FullName;
        try
        {
            var data = Path.Combine(folder, "data");
            var people = (int)(Nation * scale);
            Figures.Progress($"search: {people} people");
            if (!await IsFilledAsync(settings)) ImportBenchmark.Fill(folder, data, people, settings);
            var builder = PaktaHost.CreateBuilder(["--applicationName=Pakta.Web", "--environment=Benchmark", $"--Data:Directory={data}", "--Demo:Enabled=false",
                "--Site:PublicUrl=http://localhost", .. settings.Select(s => $"--{s.Name.Replace("__", ":", StringComparison.Ordinal)}={s.Value}")]);
            builder.Logging.ClearProviders();
            await using var app = builder.Build();
            return await MeasureAsync(app.Services, people);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static async Task<bool> IsFilledAsync((string Name, string Value)[] settings)
    {
        if (settings.Length == 0) return false;
        await using var connection = new Npgsql.NpgsqlConnection(settings[^1].Value);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT to_regclass('"People"') IS NOT NULL""";
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<SearchFigure> MeasureAsync(IServiceProvider services, int people)
    {
        var keys = new List<double>();
        var times = new List<(double Ms, string What)>();
        foreach (var code in (string[])["R", "P7", "A7"])
        {
            var authority = await OfficerAsync(services, code);
            foreach (var words in Searches)
            {
                var (search, key) = (new List<double>(), new List<double>());
                for (var i = 0; i < Times; i++)
                {
                    await using var scope = services.CreateAsyncScope();
                    search.Add(await TimeAsync(() => scope.ServiceProvider.GetRequiredService<ListPeople>().RunAsync(authority, words, null, null, 1, default)));
                    key.Add(await TimeAsync(() => scope.ServiceProvider.GetRequiredService<PaktaDb>().People.AsNoTracking().FirstOrDefaultAsync(p => p.Nip == "198609262008031001")));
                }
                times.Add((Figures.Median(search), $"{words ?? "(everybody)"} in {code}"));
                keys.Add(Figures.Median(key));
                Figures.Progress($"{times[^1].What}: {times[^1].Ms} ms");
            }
        }
        var worst = times.MaxBy(t => t.Ms);
        return new SearchFigure(Figures.Median(times.Select(t => t.Ms)), Figures.Median(keys), "ms", worst.Ms, worst.What, people);
    }

    private static async Task<Authority> OfficerAsync(IServiceProvider services, string code)
    {
        await using var scope = services.CreateAsyncScope();
        var unit = await scope.ServiceProvider.GetRequiredService<PaktaDb>().Units.AsNoTracking().SingleAsync(u => u.Code == code);
        return new Authority(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), null,
            [new Grant(Role.HrOffice, unit.Id, unit.Code, unit.Name, unit.Kind, unit.Path, unit.Region, null, null, null)]);
    }

    private static async Task<double> TimeAsync<T>(Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
