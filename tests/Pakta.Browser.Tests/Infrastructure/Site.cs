using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>The built site as a process of its own with the demo's people, on a data directory that is thrown away.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    public const string Password = "pakta-demo-2026";

    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> _log = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pakta-browser.");
    private readonly Process _process;

    private Site()
    {
        Address = $"http://localhost:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Repository.Executable])
        {
            WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.Contains("__", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = start.Environment["Site__PublicUrl"] = Address;
        start.Environment["Data__Directory"] = _folder.FullName;
        start.Environment["Demo__Enabled"] = "true";
        start.Environment["Mail__Host"] = "";
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Read(e.Data);
        _process.ErrorDataReceived += (_, e) => Read(e.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException($"The site stopped: {Log}"));
    }

    public string Address { get; }

    /// <summary>The one in the demo's table who has not activated yet.</summary>
    public string ActivationCode { get; private set; } = "";

    /// <summary>The SQLite file, for what no page would let in.</summary>
    public string Database => Path.Combine(_folder.FullName, "pakta.db");

    public string Log
    {
        get { lock (_log) return string.Join('\n', _log); }
    }

    /// <param name="settings">What is to be set besides, once the address is known; null: nothing.</param>
    public static async Task<Site> StartAsync(Func<string, Task<IReadOnlyDictionary<string, string>>>? settings = null)
    {
        var site = new Site();
        foreach (var (name, value) in settings is null ? [] : (await settings(site.Address)).ToArray())
            site._process.StartInfo.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        site._process.Start();
        site._process.BeginOutputReadLine();
        site._process.BeginErrorReadLine();
        await site._listening.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(true);
    }

    // The table of the demo ends with how a phone on the same network tries it.
    private void Read(string? line)
    {
        if (line is null) return;
        lock (_log)
        {
            _log.Enqueue(line);
            if (_log.Count > 200) _log.Dequeue();
        }
        if (CodeRow().Match(line) is { Success: true } row) ActivationCode = row.Groups[1].Value;
        if (line.StartsWith("lalu buka", StringComparison.Ordinal)) _listening.TrySetResult();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"^\s+\(kode\)\s+(\S+)")]
    private static partial Regex CodeRow();
}
