using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;

namespace Pakta.Benchmarks;

/// <summary>GET /v/{kode} a second over 100,000 random genuine codes, state read each time, against a constant string from Kestrel.</summary>
internal static class VerifyBenchmark
{
    private const int Codes = 100_000;
    private const int Measured = 30_000;

    public static async Task<Figure> RunAsync(BenchHost host)
    {
        Figures.Progress("verify");
        await SignTheRestAsync(host);
        var requests = await RequestsAsync(host);
        await using var constant = await StartConstantAsync();
        var port = new Uri(constant.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        var hello = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray();
        await Load.RunAsync(host.Port, Measured * 2, 200, i => requests[i % Codes]);
        await Load.RunAsync(port, Measured, 200, _ => hello);
        var (ours, baseline) = (new List<double>(), new List<double>());
        for (var round = 0; round < 5; round++)
        {
            ours.Add(await Load.RunAsync(host.Port, Measured, 200, i => requests[(i + round * Measured) % Codes]));
            baseline.Add(await Load.RunAsync(port, Measured * 3, 200, _ => hello));
        }
        await constant.StopAsync();
        return new Figure(Figures.Median(ours), Figures.Median(baseline), "per second");
    }

    private static async Task SignTheRestAsync(BenchHost host)
    {
        var writer = host.Services.GetRequiredService<SigningWriter>();
        foreach (var some in host.People.Skip(host.People.Count - Codes).Chunk(500))
            await Task.WhenAll(some.Select(p => writer.SignAsync(new SignWork(host.Round.Id, new PersonId(p), Guid.CreateVersion7(), host.Text, SigningMethod.Pin, "", null))));
        await host.Services.GetRequiredService<Sequencer>().DrainAsync(CancellationToken.None);
    }

    private static async Task<byte[][]> RequestsAsync(BenchHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var codes = await scope.ServiceProvider.GetRequiredService<PaktaDb>().Signatures.Select(s => s.Code).ToListAsync();
        var random = new Random(1);
        return [.. codes.OrderBy(_ => random.Next()).Take(Codes).Select(c => Encoding.ASCII.GetBytes($"GET /v/{c} HTTP/1.1\r\nHost: localhost\r\n\r\n"))];
    }

    private static async Task<WebApplication> StartConstantAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => "Asli, berlaku");
        await app.StartAsync();
        return app;
    }
}
