using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Pakta.Benchmarks;

/// <summary>Seconds of one import and the most memory that its process held, beside the shell's <c>.import</c> of the same rows.</summary>
internal sealed record ImportFigure(double Ours, double Baseline, string Unit, double PeakMb)
{
    public double Ratio => Math.Round(Ours / Baseline, 3);
}

/// <summary>
/// The real executable takes lists into an empty SQLite database, as a process of its own. Baseline: the <c>sqlite3</c> shell
/// imports the same rows into a bare table with indexes over the same columns.
/// </summary>
internal static class ImportBenchmark
{
    private const int Million = 1_000_000;
    private const int Nation = 5_600_000;

    private const string Bare = """
        CREATE TABLE bare (no, nip, nama, gelar, lahir, jk, jenis, gol, jabatan, unit, email, hp);
        CREATE UNIQUE INDEX bare_no ON bare (no);
        CREATE UNIQUE INDEX bare_nip ON bare (nip);
        CREATE INDEX bare_unit ON bare (unit, nama);
        CREATE INDEX bare_nama ON bare (nama, nip, unit);
        """;

    /// <param name="scale">1, or less for a quick look.</param>
    public static SortedDictionary<string, object> Run(double scale)
    {
        var results = new SortedDictionary<string, object>(StringComparer.Ordinal);
        var folder = Directory.CreateTempSubdirectory("pakta-bench-import-").FullName;
        try
        {
            var (million, tenth, nation) = ((int)(Million * scale), (int)(Nation * scale / 10), (int)(Nation * scale));
            var (csv, xlsx) = (Path.Combine(folder, "orang.csv"), Path.Combine(folder, "orang.xlsx"));
            RosterFiles.WriteCsv(csv, million);
            RosterFiles.WriteXlsx(xlsx, million);
            var baseline = Shell(folder, csv);
            results["importCsv"] = Figure(Import(folder, csv, million), baseline);
            results["importXlsx"] = Figure(Import(folder, xlsx, million), Math.Min(baseline, Shell(folder, csv)));
            var start = Import(folder, Small(folder), 1).Seconds;
            results["importPerRow"] = new Figure(PerRow(folder, nation, start), PerRow(folder, tenth, start), "us/row");
            return results;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    /// <summary>A data directory with this many people, for whoever measures something on it.</summary>
    public static void Fill(string folder, string data, int people, params (string Name, string Value)[] settings)
    {
        var csv = Path.Combine(folder, "isi.csv");
        RosterFiles.WriteCsv(csv, people);
        Verb(data, settings, "import-units", UnitsFile(folder, people));
        Verb(data, settings, "import-people", csv);
        File.Delete(csv);
    }

    private static double PerRow(string folder, int people, double start)
    {
        var csv = Path.Combine(folder, "per-baris.csv");
        RosterFiles.WriteCsv(csv, people);
        return Math.Round((Import(folder, csv, people).Seconds - start) / people * 1e6, 3);
    }

    private static ImportFigure Figure((double Seconds, double PeakMb) ours, double baseline) =>
        new(Math.Round(ours.Seconds, 2), Math.Round(baseline, 2), "s", Math.Round(ours.PeakMb));

    private static (double Seconds, double PeakMb) Import(string folder, string file, int people)
    {
        var data = Path.Combine(folder, "data");
        Verb(data, [], "import-units", UnitsFile(folder, people));
        var measured = Verb(data, [], "import-people", file);
        Figures.Progress(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}, {people} people: {measured.Seconds:0.0} s, {measured.PeakMb:0} MB"));
        Directory.Delete(data, true);
        return measured;
    }

    private static string UnitsFile(string folder, int people)
    {
        var path = Path.Combine(folder, "unit.csv");
        RosterFiles.WriteUnits(path, people);
        return path;
    }

    private static string Small(string folder)
    {
        var path = Path.Combine(folder, "satu.csv");
        RosterFiles.WriteCsv(path, 1);
        return path;
    }

    private static double Shell(string folder, string csv)
    {
        var path = Path.Combine(folder, "bare.db");
        File.Delete(path);
        var start = new ProcessStartInfo("sqlite3", [path]) { RedirectStandardInput = true };
        var clock = Stopwatch.GetTimestamp();
        try
        {
            using var shell = Process.Start(start)!;
            shell.StandardInput.WriteLine($"{Bare}\n.import --csv --skip 1 {csv} bare");
            shell.StandardInput.Close();
            shell.WaitForExit();
            if (shell.ExitCode != 0) throw new InvalidOperationException("The sqlite3 shell could not import the list.");
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("The sqlite3 shell is missing; the import is measured against it (Debian: apt-get install sqlite3).");
        }
        var seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        Figures.Progress(string.Create(CultureInfo.InvariantCulture, $"sqlite3 .import: {seconds:0.0} s"));
        return seconds;
    }

    private static (double Seconds, double PeakMb) Verb(string data, (string Name, string Value)[] settings, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Pakta.Web.dll"), .. args])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Benchmark";
        start.Environment["Data__Directory"] = data;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var clock = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0.0;
        do peak = Math.Max(peak, PeakMb(process.Id));
        while (!process.WaitForExit(50));
        var seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        return process.ExitCode == 0 ? (seconds, peak)
            : throw new InvalidOperationException($"{args[0]} ended with {process.ExitCode}: {errors.Result}{output.Result[..Math.Min(output.Result.Length, 500)]}");
    }

    // The kernel's own high-water mark of resident memory.
    private static double PeakMb(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.AsSpan(6, line.Length - 9), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
