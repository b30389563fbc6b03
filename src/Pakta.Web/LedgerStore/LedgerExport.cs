using Microsoft.EntityFrameworkCore;
using Pakta.Ledger;
using Pakta.Web.Data;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// The public log as files under the addresses of C2SP tlog-tiles: <c>checkpoint</c>, <c>keys</c>, <c>tile/L/N</c> and
/// <c>tile/entries/N</c>. Leaves hold no names, so the folder may be published as it is. Head first: the log only grows, so the
/// tree of that head is whole whatever is appended meanwhile.
/// </summary>
public sealed class LedgerExport(PaktaDb db, LogKey key)
{
    /// <summary>Answers the size of the exported tree; null while there is no head.</summary>
    public async Task<long?> RunAsync(DirectoryInfo folder, CancellationToken cancel)
    {
        if (await db.LogHeads.AsNoTracking().SingleOrDefaultAsync(cancel) is not { } head) return null;
        await WriteTilesAsync(folder, head.Size, cancel);
        await WriteEntriesAsync(folder, head.Size, cancel);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "keys"), key.PublicKey(head.Origin) + "\n", cancel);
        // Last, as a log publishes: a folder with a checkpoint has everything the checkpoint speaks of.
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "checkpoint"), head.Checkpoint, cancel);
        return head.Size;
    }

    private async Task WriteTilesAsync(DirectoryInfo folder, long size, CancellationToken cancel)
    {
        await foreach (var tile in db.Tiles.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var width = Tile.WidthIn(size, tile.Level, tile.Index);
            if (width > 0) await WriteAsync(folder, Tile.PathOf(tile.Level, tile.Index, width), tile.Hashes.AsMemory(0, width * MerkleTree.HashBytes), cancel);
        }
    }

    private async Task WriteEntriesAsync(DirectoryInfo folder, long size, CancellationToken cancel)
    {
        for (var first = 0L; first < size; first += Tile.FullWidth)
        {
            var end = Math.Min(size, first + Tile.FullWidth);
            var leaves = await db.Leaves.AsNoTracking().Where(l => l.Index >= first && l.Index < end).OrderBy(l => l.Index).Select(l => l.Bytes).ToListAsync(cancel);
            var bundle = EntryBundle.Write(leaves.ConvertAll(l => (ReadOnlyMemory<byte>)l));
            await WriteAsync(folder, Tile.EntriesPathOf(first / Tile.FullWidth, leaves.Count), bundle, cancel);
        }
    }

    private static async Task WriteAsync(DirectoryInfo folder, string path, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes, cancel);
    }
}
