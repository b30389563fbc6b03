using System.Diagnostics;

namespace Pakta.Benchmarks;

/// <summary>Thirty-two clients, each sending the next request as soon as the last was answered.</summary>
internal static class Load
{
    public const int Clients = 32;

    /// <summary>Requests a second over <paramref name="count"/> requests; any other status than the expected one is an error.</summary>
    public static async Task<double> RunAsync(int port, int count, int expected, Func<int, byte[]> request)
    {
        var clients = Enumerable.Range(0, Clients).Select(_ => new RawClient(port)).ToList();
        await Task.WhenAll(clients.Select(c => c.ConnectAsync()));
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(clients.Select(client => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                var status = await client.SendAsync(request(i));
                if (status != expected) throw new InvalidOperationException($"Answer {status}, not {expected}.");
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        clients.ForEach(c => c.Dispose());
        return Math.Round(count / seconds, 1);
    }
}
