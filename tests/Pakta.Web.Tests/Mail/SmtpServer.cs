using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Mail;

/// <summary>python3-aiosmtpd as a process of its own.</summary>
internal sealed class SmtpServer : IDisposable
{
    private readonly Process _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("pakta-smtp-").FullName;

    private SmtpServer(int port, string manner)
    {
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardOutput = true };
        foreach (var part in new[] { Script(), port.ToString(CultureInfo.InvariantCulture), _folder, manner }) start.ArgumentList.Add(part);
        _process = Process.Start(start)!;
    }

    public static async Task<SmtpServer> StartAsync(int port, string manner = "")
    {
        var server = new SmtpServer(port, manner);
        Assert.That(await server._process.StandardOutput.ReadLineAsync(), Is.EqualTo("ready"), "python3-aiosmtpd is needed");
        return server;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Raw messages in order of arrival.</summary>
    public IReadOnlyList<string> Messages =>
        [.. Directory.GetFiles(_folder, "*.eml").Order(StringComparer.Ordinal).Select(f => File.ReadAllText(f).ReplaceLineEndings("\n"))];

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, true);
    }

    private static string Script() => Repository.PathOf("tests", "Pakta.Web.Tests", "Mail", "smtp_server.py");
}
