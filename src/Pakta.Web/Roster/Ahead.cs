using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Pakta.Web.Roster;

/// <summary>Reads and judges rows on a thread of its own, a few batches ahead of whoever stores them.</summary>
internal static class Ahead
{
    private const int Batches = 4;

    public static async IAsyncEnumerable<T[]> ReadAsync<T>(IEnumerable<T> rows, int batch, [EnumeratorCancellation] CancellationToken cancel)
    {
        var queue = Channel.CreateBounded<T[]>(new BoundedChannelOptions(Batches) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Run(() => FillAsync(rows, batch, queue.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var some in queue.Reader.ReadAllAsync(cancel)) yield return some;
        }
        finally
        {
            // Whoever stops early leaves no thread behind in the file.
            await stop.CancelAsync();
            await reading;
        }
    }

    // A fault of the file is handed on to the reader of the queue.
    private static async Task FillAsync<T>(IEnumerable<T> rows, int batch, ChannelWriter<T[]> queue, CancellationToken stop)
    {
        try
        {
            foreach (var some in rows.Chunk(batch)) await queue.WriteAsync(some, stop);
            queue.Complete();
        }
        catch (Exception e)
        {
            queue.Complete(e);
        }
    }
}
