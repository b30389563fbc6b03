using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.LedgerStore;

/// <summary>The built executable as a process of its own, to be killed in earnest.</summary>
internal sealed class RunningSite : IDisposable
{
    private readonly Process _process;

    private RunningSite(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<RunningSite> StartAsync(string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Executable.Start(folder, Settings(address));
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, e) => TestContext.Out.WriteLine(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var site = new RunningSite(process, address);
        await site.ReadyAsync();
        return site;
    }

    /// <summary>SIGKILL: no handler, no flush, no goodbye.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }

    /// <summary>Runs a verb on the same data directory.</summary>
    public static Task<Finished> RunVerbAsync(string folder, params string[] verb) =>
        Executable.RunAsync(folder, Settings(new Uri("http://127.0.0.1:1")), verb);

    private static (string, string)[] Settings(Uri address) =>
    [
        ("ASPNETCORE_URLS", address.ToString()), ("Site__PublicUrl", "http://localhost"), ("Ledger__Origin", "uji.localhost/2026"),
        ("RateLimits__Enabled", "false"),
    ];

    private async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var i = 0; i < 600; i++)
        {
            if (_process.HasExited) throw new InvalidOperationException($"The site stopped with {_process.ExitCode}.");
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        throw new TimeoutException("The site did not become ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
