using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>A real OpenID Connect server (oidc-provider) as a process of its own, and somebody's browser on its pages.</summary>
public sealed class OidcServer : IDisposable
{
    private static readonly Lock Installing = new();
    private readonly Process _process;
    private readonly string _people;

    private OidcServer(Process process, Uri issuer, string people) => (_process, Issuer, _people) = (process, issuer, people);

    public Uri Issuer { get; }

    /// <param name="redirect">The only address it sends people back to.</param>
    public static async Task<OidcServer> StartAsync(string redirect)
    {
        Install();
        var (port, people) = (FreePort(), Path.GetTempFileName());
        var start = new ProcessStartInfo("node", ["server.mjs", $"{port}", redirect, people]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line && line != "ready") { }
        return new OidcServer(process, new Uri($"http://localhost:{port}"), people);
    }

    /// <summary>What it says of whom, by login.</summary>
    public Task KnowAsync(IReadOnlyDictionary<string, object> people) => File.WriteAllTextAsync(_people, JsonSerializer.Serialize(people));

    /// <summary>From the address the site sends to, over sign-in and consent, to the address the server sends back to.</summary>
    public static async Task<Uri> PassAsync(Uri begin, string login)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var (at, issuer) = (begin, begin.GetLeftPart(UriPartial.Authority));
        for (var steps = 0; steps < 12; steps++)
        {
            if (at.GetLeftPart(UriPartial.Authority) != issuer) return at;
            using var page = await client.GetAsync(at);
            if (page.Headers.Location is { } location)
            {
                at = new Uri(at, location);
                continue;
            }
            var form = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync()).QuerySelector("form") ?? throw new InvalidOperationException($"{page.StatusCode} {at}");
            var fields = form.QuerySelectorAll("input[name]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
            if (form.QuerySelector("input[name=login]") is not null) (fields["login"], fields["password"]) = (login, "apa saja");
            using var content = new FormUrlEncodedContent(fields);
            using var answer = await client.PostAsync(new Uri(at, form.GetAttribute("action")), content);
            at = new Uri(at, answer.Headers.Location ?? throw new InvalidOperationException($"{answer.StatusCode} {at}"));
        }
        throw new InvalidOperationException("The server asks for ever.");
    }

    public void Dispose()
    {
        _process.Kill(true);
        _process.Dispose();
        File.Delete(_people);
    }

    private static string Folder => Repository.PathOf("tests", "oidc");

    private static void Install()
    {
        lock (Installing)
        {
            if (Directory.Exists(Path.Combine(Folder, "node_modules", "oidc-provider"))) return;
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = Folder })!;
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
