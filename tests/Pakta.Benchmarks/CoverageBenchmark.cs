using System.Diagnostics;
using System.Text;

namespace Pakta.Benchmarks;

/// <summary>Milliseconds of the coverage page with 510,000 people against 5,100, and of a node with 2,000 children.</summary>
internal static class CoverageBenchmark
{
    private const int Batch = 20;

    public static async Task<(Figure Page, Figure Node)> RunAsync(BenchHost small, BenchHost large, BenchHost wide)
    {
        Figures.Progress("coverage");
        using var onSmall = new RawClient(small.Port);
        using var onLarge = new RawClient(large.Port);
        using var onWide = new RawClient(wide.Port);
        await onWide.ConnectAsync();
        await onSmall.ConnectAsync();
        await onLarge.ConnectAsync();
        var (smallPage, largePage, wideNode) = (Get(small, "/cakupan/ukur"), Get(large, "/cakupan/ukur"), Get(wide, $"/cakupan/ukur/{BenchCity.WideCode}"));
        for (var i = 0; i < 150; i++)
        {
            await onSmall.SendAsync(smallPage);
            await onLarge.SendAsync(largePage);
            await onWide.SendAsync(wideNode);
        }
        var (s, l, n) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < 15; round++)
        {
            s.Add(await MillisecondsAsync(onSmall, smallPage));
            l.Add(await MillisecondsAsync(onLarge, largePage));
            n.Add(await MillisecondsAsync(onWide, wideNode));
        }
        return (new Figure(Figures.Median(l), Figures.Median(s), "ms"), new Figure(Figures.Median(n), Figures.Median(s), "ms"));
    }

    private static byte[] Get(BenchHost host, string path) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {Cookies.Of(host.Services, host.HrAccount, null)}\r\n\r\n");

    private static async Task<double> MillisecondsAsync(RawClient client, byte[] request)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Batch; i++)
            if (await client.SendAsync(request) is not 200 and var status) throw new InvalidOperationException($"Answer {status}.");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / Batch;
    }
}
