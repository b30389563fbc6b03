using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Hosting;

public sealed class HostTests
{
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void Make() => _folder = Directory.CreateTempSubdirectory("pakta-host-");

    [TearDown]
    public void Remove() => _folder.Delete(true);

    [Test]
    public async Task Passwords_cost_at_least_210_000_rounds()
    {
        await using var app = await PaktaApp.StartAsync();
        Assert.That(app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount, Is.GreaterThanOrEqualTo(210_000));
    }

    [Test]
    public async Task A_verb_writes_results_and_no_log_line_to_standard_output()
    {
        var unknown = await Executable.RunAsync(_folder.FullName,
            [("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft.EntityFrameworkCore", "Trace")], "tidak-ada");
        Assert.Multiple(() =>
        {
            Assert.That(unknown.Output, Is.Empty);
            Assert.That(unknown.Error, Does.Contain("Perintah tidak dikenal: tidak-ada"));
            Assert.That(unknown.Code, Is.EqualTo(2));
        });
    }

    [Test]
    public async Task The_address_in_ASPNETCORE_URLS_wins()
    {
        var port = FreePort();
        using var site = Executable.Start(_folder.FullName, [("ASPNETCORE_URLS", $"http://127.0.0.1:{port}")]);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            Assert.That(await AnswerAsync(client, site), Is.EqualTo(HttpStatusCode.OK));
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
        }
    }

    // Asks again until somebody listens; a site that ends first never will.
    private static async Task<HttpStatusCode> AnswerAsync(HttpClient client, System.Diagnostics.Process site)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/css/pakta.css", UriKind.Relative), patience.Token);
                return answer.StatusCode;
            }
            catch (HttpRequestException) when (!site.HasExited)
            {
                await Task.Delay(100, patience.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
