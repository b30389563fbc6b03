using System.Diagnostics;
using System.Text.Json;

namespace Pakta.Web.Tests.Roster;

/// <summary>The real executable, started in a folder of its own with relative paths.</summary>
public sealed class ImportVerbTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder()
    {
        _folder = Directory.CreateTempSubdirectory("pakta-verb-").FullName;
        foreach (var name in (string[])["unit.csv", "pegawai.csv"]) File.Copy(RosterCity.Demo(name), Path.Combine(_folder, name));
    }

    [TearDown]
    public void DropFolder() => Directory.Delete(_folder, true);

    [Test]
    public async Task Exit_codes_and_lines_tell_a_program_what_happened()
    {
        Assert.That((await RunAsync("import-units", "tidak-ada.csv")).Exit, Is.EqualTo(2));
        Assert.That((await RunAsync("import-units", "unit.csv")).Exit, Is.Zero);
        var dry = await RunAsync("import-people", "pegawai.csv", "--dry-run", "--json");
        var last = JsonDocument.Parse(dry.Lines[^1]).RootElement.GetProperty("summary");
        Assert.That((dry.Exit, dry.Lines.Length, last.GetProperty("new").GetInt32()), Is.EqualTo((0, 5098, 5097)));
        await File.AppendAllTextAsync(Path.Combine(_folder, "pegawai.csv"), "5098,1.98E+17,Rusak,,,,,PNS,,,Guru,SD0601,,,,\n");
        var real = await RunAsync("import-people", "pegawai.csv", "--json");
        var broken = JsonDocument.Parse(real.Lines[^2]).RootElement;
        Assert.That((real.Exit, broken.GetProperty("verdict").GetString(), broken.GetProperty("code").GetString(), broken.GetProperty("row").GetInt32()),
            Is.EqualTo((3, "rejected", "nip.scientific", 5099)));
        var administrator = await RunAsync("admin", "create", "rini");
        Assert.That((administrator.Exit, administrator.Lines.Single()), Is.EqualTo((0, administrator.Lines[0])));
        Assert.That(administrator.Lines[0], Does.Match("^[0-9A-Z]{5}-[0-9A-Z]{5}$"));
    }

    [Test]
    public async Task Strict_stores_nothing_of_a_list_with_a_bad_row_and_a_file_that_cannot_be_read_is_said_in_a_sentence()
    {
        Assert.That((await RunAsync("import-units", "unit.csv")).Exit, Is.Zero);
        await File.AppendAllTextAsync(Path.Combine(_folder, "pegawai.csv"), "5098,1.98E+17,Rusak,,,,,PNS,,,Guru,SD0601,,,,\n");
        var strict = await RunAsync("import-people", "pegawai.csv", "--strict", "--json");
        var row = JsonDocument.Parse(strict.Lines[0]).RootElement.EnumerateObject().Select(p => p.Name);
        var sum = JsonDocument.Parse(strict.Lines[^1]).RootElement.GetProperty("summary").EnumerateObject().Select(p => p.Name);
        Assert.That((strict.Exit, string.Join(' ', row), string.Join(' ', sum)),
            Is.EqualTo((3, "row verdict code column message", "rows ok review rejected new changed moved missing")));
        var after = await RunAsync("import-people", "pegawai.csv", "--dry-run", "--json");
        Assert.That(JsonDocument.Parse(after.Lines[^1]).RootElement.GetProperty("summary").GetProperty("new").GetInt32(), Is.EqualTo(5097), "nothing was stored");
        var (exit, lines) = await RunAsync("import-people", "tidak-ada.csv", "--json");
        Assert.That((exit, lines, _errors), Is.EqualTo((2, Array.Empty<string>(), "Berkas tidak ditemukan. Periksa nama dan letaknya.\n")));
    }

    [Test]
    public async Task A_fault_that_runs_through_the_file_is_said_and_nothing_counts_as_stored()
    {
        Assert.That((await RunAsync("import-units", "unit.csv")).Exit, Is.Zero);
        var lines = await File.ReadAllLinesAsync(Path.Combine(_folder, "pegawai.csv"));
        var rows = lines[1..41].Select((line, i) => i % 4 == 0 ? line.Replace(line.Split(',')[1], "1.98E+17", StringComparison.Ordinal) : line);
        await File.WriteAllLinesAsync(Path.Combine(_folder, "rusak.csv"), [lines[0], .. rows]);

        var told = await RunAsync("import-people", "rusak.csv", "--json");
        var fault = JsonDocument.Parse(told.Lines[^2]).RootElement.GetProperty("fault");
        var sum = JsonDocument.Parse(told.Lines[^1]).RootElement.GetProperty("summary");
        Assert.That((told.Exit, told.Lines.Length, fault.GetProperty("code").GetString()), Is.EqualTo((3, 42, "nip.scientific")));
        Assert.That(fault.GetProperty("message").GetString(), Does.Contain("Teks").And.EndsWith("."));
        Assert.That(((string[])["rows", "ok", "rejected", "new", "changed", "moved"]).Select(n => sum.GetProperty(n).GetInt32()), Is.EqualTo(new[] { 40, 30, 10, 0, 0, 0 }));

        var (exit, words) = await RunAsync("import-people", "rusak.csv");
        Assert.That((exit, words[0]), Is.EqualTo((3, $"berkas\tnip.scientific\t{fault.GetProperty("message").GetString()}")));
        Assert.That(words, Has.None.Contain("DITOLAK").And.None.Contain("PERIKSA"));
        Assert.That(words[^1], Does.StartWith("Tidak ada yang disimpan").And.Contain("0 baru, 0 berubah, 0 pindah"));
    }

    private string _errors = "";

    private async Task<(int Exit, string[] Lines)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Pakta.Web.dll"), .. args])
        {
            WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        _errors = await errors;
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
