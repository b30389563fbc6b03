using System.Data.Common;
using Pakta.Ledger;
using Pakta.Web.Data;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// The log as the sequencer holds it: head, right edge of the tree, figures of each round. Loaded from the stored rows and
/// checked against the stored head; thrown away after any failure.
/// </summary>
internal sealed class Log
{
    private readonly Dictionary<string, PublicCount> _counts = [];

    private Log(string origin, long size, byte[] root, TreeBuilder tree) => (Origin, Size, Root, Tree) = (origin, size, root, tree);

    public string Origin { get; }
    public long Size { get; private set; }
    public byte[] Root { get; private set; }
    public TreeBuilder Tree { get; }
    public DateTimeOffset LastAt { get; private set; } = DateTimeOffset.MinValue;

    public static async Task<Log> LoadAsync(DbConnection connection, DbTransaction? transaction, string newOrigin, CancellationToken cancel)
    {
        var head = await HeadAsync(connection, transaction, cancel);
        var tiles = await TilesAsync(connection, transaction, cancel);
        var size = head?.Size ?? 0;
        var tree = TreeBuilder.Restore(size, (level, index) => tiles.GetValueOrDefault((level, index)));
        var root = tree.Root();
        if (head is { } stored && !stored.Root.AsSpan().SequenceEqual(root))
            throw new LedgerException(size, "the stored tree does not hash to the stored head");
        var log = new Log(head?.Origin ?? newOrigin, size, root, tree);
        await log.ReplayAsync(connection, transaction, cancel);
        return log;
    }

    /// <summary>Size and root in the database, to see whether another node moved on.</summary>
    public static async Task<(string Origin, long Size, byte[] Root)?> HeadAsync(DbConnection connection, DbTransaction? transaction,
        CancellationToken cancel)
    {
        await using var command = Sql.Command(connection, """SELECT "Origin", "Size", "Root" FROM "LogHeads" WHERE "Id" = 1""", 0).With(transaction);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? (reader.GetString(0), reader.GetInt64(1), (byte[])reader.GetValue(2)) : null;
    }

    /// <summary>Gives the leaf the next index and folds it. Time never runs backwards in the log: an earlier minute is clamped.</summary>
    public (long Index, byte[] Bytes, string Campaign) Append(byte[] bytes)
    {
        var leaf = Leaf.Parse(bytes);
        if (leaf.At < LastAt)
        {
            leaf = leaf.WithTime(LastAt);
            bytes = leaf.ToBytes();
        }
        var index = Tree.Size;
        Fold(index, leaf);
        Tree.Append(MerkleTree.LeafHash(bytes));
        return (index, bytes, leaf.Campaign);
    }

    /// <summary>The figures of a round after the leaves so far; of the whole log there are none.</summary>
    public IReadOnlyDictionary<string, UnitCount> Figures(string campaign) => _counts.TryGetValue(campaign, out var count) ? count.Units : new Dictionary<string, UnitCount>();

    public void Committed(byte[] root) => (Size, Root) = (Tree.Size, root);

    private void Fold(long index, Leaf leaf)
    {
        LastAt = leaf.At;
        if (leaf.Campaign == Leaf.WholeLog) return;
        if (!_counts.TryGetValue(leaf.Campaign, out var count)) _counts[leaf.Campaign] = count = new PublicCount(leaf.Campaign);
        count.Apply(index, leaf);
    }

    private async Task ReplayAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancel)
    {
        await using var command = Sql.Command(connection, """SELECT "Index", "Bytes" FROM "Leaves" ORDER BY "Index" """, 0).With(transaction);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) Fold(reader.GetInt64(0), Leaf.Parse((byte[])reader.GetValue(1)));
    }

    private static async Task<Dictionary<(int, long), ReadOnlyMemory<byte>>> TilesAsync(DbConnection connection, DbTransaction? transaction,
        CancellationToken cancel)
    {
        // Only the last tile of each level is partial; the edge needs no other.
        const string sql = """
            SELECT t."Level", t."Index", t."Hashes" FROM "Tiles" t
            WHERE t."Index" = (SELECT MAX(m."Index") FROM "Tiles" m WHERE m."Level" = t."Level")
            """;
        var tiles = new Dictionary<(int, long), ReadOnlyMemory<byte>>();
        await using var command = Sql.Command(connection, sql, 0).With(transaction);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) tiles[(reader.GetInt32(0), reader.GetInt64(1))] = (byte[])reader.GetValue(2);
        return tiles;
    }
}
