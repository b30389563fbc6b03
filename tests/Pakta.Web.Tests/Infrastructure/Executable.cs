using System.Diagnostics;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>The built program as a process of its own.</summary>
public static class Executable
{
    /// <summary>Path of the built <c>Pakta.Web.dll</c>, in the configuration of these tests.</summary>
    public static string Path { get; } = Repository.PathOf("src", "Pakta.Web", "bin",
        AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug", "net10.0", "Pakta.Web.dll");

    public static Task<Finished> RunAsync(string dataDirectory, params string[] args) => RunAsync(dataDirectory, [], args);

    /// <summary>Runs it to its end in the repository root; it is killed when it takes longer than two minutes.</summary>
    public static async Task<Finished> RunAsync(string dataDirectory, IEnumerable<(string Name, string Value)> environment, params string[] args)
    {
        using var process = Start(dataDirectory, environment, args);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new Finished(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(true);
        }
    }

    /// <summary>Starts it and leaves it running: the caller ends it.</summary>
    public static Process Start(string dataDirectory, IEnumerable<(string Name, string Value)> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path, .. args])
        {
            WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Where(IsOurs).ToList()) start.Environment.Remove(name);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Test";
        start.Environment["Data__Directory"] = dataDirectory;
        start.Environment["Demo__Enabled"] = "false";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    // The test host sets some of these for itself.
    private static bool IsOurs(string name) => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) ||
        name.StartsWith("DOTNET_ENVIRONMENT", StringComparison.Ordinal) || name.Contains("__", StringComparison.Ordinal);
}

/// <summary>What a process left.</summary>
public sealed record Finished(int Code, string Output, string Error);
