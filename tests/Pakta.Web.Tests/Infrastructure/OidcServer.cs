using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>A real OpenID Connect server (oidc-provider) as a process of its own.</summary>
public sealed class OidcServer : IDisposable
{
    private static readonly Lock Installing = new();
    private readonly Process _process;
    private readonly string _people;

    private OidcServer(Process process, Uri issuer, string people) => (_process, Issuer, _people) = (process, issuer, people);

    public Uri Issuer { get; }

    /// <param name="folder"><c>tests/oidc</c>.</param>
    /// <param name="redirect">The only address it sends people back to.</param>
    public static async Task<OidcServer> StartAsync(string folder, string redirect)
    {
        Install(folder);
        var (port, people) = (FreePort(), Path.GetTempFileName());
        var start = new ProcessStartInfo("node", ["server.mjs", $"{port}", redirect, people]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line && line != "ready") { }
        return new OidcServer(process, new Uri($"http://localhost:{port}"), people);
    }

    /// <summary>What it says of whom, by login.</summary>
    public Task KnowAsync(IReadOnlyDictionary<string, object> people) => File.WriteAllTextAsync(_people, JsonSerializer.Serialize(people));

    public void Dispose()
    {
        _process.Kill(true);
        _process.Dispose();
        File.Delete(_people);
    }

    private static void Install(string folder)
    {
        lock (Installing)
        {
            if (Directory.Exists(Path.Combine(folder, "node_modules", "oidc-provider"))) return;
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = folder })!;
            npm.WaitForExit();
            if (npm.ExitCode != 0) throw new InvalidOperationException("npm could not fetch the OpenID Connect server of the tests.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
