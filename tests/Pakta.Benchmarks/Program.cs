using System.Text.Json;
using Pakta.Benchmarks;

// Everything is measured against a baseline in the same run; standard output is one JSON object and nothing else.
var names = args.Where(a => !a.StartsWith('-')).ToArray();
var all = names.Length == 0 || names.Contains("all");
var scale = args.Contains("--quick") ? 0.05 : 1;
var results = new SortedDictionary<string, object>(StringComparer.Ordinal);

if (Wanted("hostile")) results["hostile"] = await HostileBenchmark.RunAsync(args.Contains("--full") ? 10_000 : 500);
if (Wanted("certificate")) results["certificate"] = CertificateBenchmark.Run();
if (Wanted("import")) Add(ImportBenchmark.Run(scale));
if (Wanted("search")) Add(await SearchBenchmark.RunAsync(scale));
if (Wanted("unknown"))
{
    await using var host = await BenchHost.StartAsync(BenchCity.Small);
    Add(await UnknownBenchmark.RunAsync(host));
}
if (Wanted("coverage") || Wanted("sign") || Wanted("verify"))
{
    await using var large = await BenchHost.StartAsync(BenchCity.Large);
    if (Wanted("coverage"))
    {
        await using var small = await BenchHost.StartAsync(BenchCity.Small);
        await using var wide = await BenchHost.StartAsync(BenchCity.Wide);
        var (page, node) = await CoverageBenchmark.RunAsync(small, large, wide);
        (results["coverage"], results["coverageNode"]) = (page, node);
    }
    if (Wanted("sign")) results["sign"] = await SignBenchmark.RunAsync(large);
    if (Wanted("verify")) results["verify"] = await VerifyBenchmark.RunAsync(large);
}

Console.Out.WriteLine(JsonSerializer.Serialize(results, Figures.Json));
return results.Count > 0 ? 0 : 2;

bool Wanted(string name) => all || names.Contains(name);

void Add(SortedDictionary<string, object> figures)
{
    foreach (var (name, figure) in figures) results[name] = figure;
}
