namespace Pakta.Ledger.Tests;

// A whole small log in memory, grown as the sequencer grows it.
internal sealed class TestLog
{
    internal const string Origin = "pakta.example/ledger/2026";

    private static readonly Ed25519Key _key = Ed25519Key.FromSeed([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    private readonly TreeBuilder _tree = new();

    internal List<byte[]> Leaves { get; } = [];

    internal Dictionary<(int Level, long Index), byte[]> Tiles { get; } = [];

    internal static NoteSigner Signer => new(Origin, _key);

    internal static NoteVerifierKey[] Keys => [Signer.VerifierKey];

    internal Func<int, long, ReadOnlyMemory<byte>> ReadTile =>
        (level, index) => Tiles.TryGetValue((level, index), out var tile) ? tile : ReadOnlyMemory<byte>.Empty;

    internal byte[] Root => _tree.Root();

    internal static TestLog OfSize(int size)
    {
        var log = new TestLog();
        for (var i = 0; i < size; i++)
            log.Append(BitConverter.GetBytes(i));
        log.Integrate();
        return log;
    }

    internal void Append(params IEnumerable<Leaf> leaves)
    {
        foreach (var leaf in leaves)
            Append(leaf.ToBytes());
        Integrate();
    }

    internal byte[] Head() => new Checkpoint(Origin, _tree.Size, Root).Sign(Signer);

    internal LedgerReport Verify() => Verify(Head());

    internal LedgerReport Verify(byte[] head) =>
        LogVerifier.Verify(Leaves.Select(l => (ReadOnlyMemory<byte>)l), ReadTile, head, Keys);

    private void Append(byte[] leaf)
    {
        Leaves.Add(leaf);
        _tree.Append(MerkleTree.LeafHash(leaf));
    }

    private void Integrate()
    {
        foreach (var tile in _tree.TakeChangedTiles())
            Tiles[(tile.Level, tile.Index)] = tile.Hashes.ToArray();
    }
}
