namespace Pakta.Ledger;

/// <summary>
/// Recomputes a whole log from its leaves and holds head and tiles against it. Trusts nothing but the given keys.
/// Codes of its findings: <c>checkpoint.format</c>, <c>checkpoint.signature</c>, <c>checkpoint.size</c>,
/// <c>checkpoint.root</c>, <c>leaf.format</c>, <c>leaf.time</c>, <c>leaf.count</c>, <c>tile.missing</c>,
/// <c>tile.different</c>.
/// </summary>
public static class LogVerifier
{
    /// <summary>Verifies everything; it does not stop at the first difference and throws for none.</summary>
    /// <param name="leaves">The stored leaves in the order of their indices, from 0.</param>
    /// <param name="readTile">Hashes of the stored tile at (level, index); empty if there is none.</param>
    /// <param name="checkpoint">The signed head.</param>
    /// <param name="keys">The log's keys, and witnesses' whose signatures must hold if present.</param>
    public static LedgerReport Verify(
        IEnumerable<ReadOnlyMemory<byte>> leaves, Func<int, long, ReadOnlyMemory<byte>> readTile,
        ReadOnlySpan<byte> checkpoint, IReadOnlyCollection<NoteVerifierKey> keys)
    {
        var run = new Run(readTile);
        var head = run.Open(checkpoint, keys);
        run.TakeHead(head);
        foreach (var leaf in leaves)
        {
            run.Add(leaf.Span);
            run.TakeHead(head);
        }
        return run.End(head);
    }

    private sealed class Run(Func<int, long, ReadOnlyMemory<byte>> readTile)
    {
        private readonly List<LedgerFinding> _findings = [];
        private readonly TreeBuilder _tree = new();
        private readonly Dictionary<string, PublicCount> _counts = new(StringComparer.Ordinal);
        private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
        private DateTimeOffset _last;
        private byte[]? _rootAtHead;

        internal Checkpoint? Open(ReadOnlySpan<byte> note, IReadOnlyCollection<NoteVerifierKey> keys)
        {
            try
            {
                return Checkpoint.Open(note, keys);
            }
            catch (NoteException e)
            {
                Found("checkpoint.signature", e.Message);
            }
            catch (FormatException e)
            {
                Found("checkpoint.format", e.Message);
            }
            return null;
        }

        internal void TakeHead(Checkpoint? head)
        {
            if (_tree.Size == head?.Size)
                _rootAtHead = _tree.Root();
        }

        internal void Add(ReadOnlySpan<byte> bytes)
        {
            var index = _tree.Size;
            _tree.Append(MerkleTree.LeafHash(bytes));
            foreach (var tile in _tree.TakeCompletedTiles())
                Compare(tile);
            try
            {
                Count(index, Leaf.Parse(bytes));
            }
            catch (FormatException e)
            {
                Found("leaf.format", $"leaf {index}: {e.Message}");
            }
        }

        internal LedgerReport End(Checkpoint? head)
        {
            foreach (var tile in _tree.PartialTiles())
                Compare(tile);
            if (head is not null && head.Size != _tree.Size)
                Found("checkpoint.size", $"the head is at {head.Size}, the leaves end at {_tree.Size}");
            if (head is not null && _rootAtHead is not null && !head.Root.Span.SequenceEqual(_rootAtHead))
                Found("checkpoint.root", $"the leaves do not hash to the root of the head at {head.Size}");
            return new LedgerReport(_findings, _tree.Size, _tree.Root(), _counts);
        }

        private void Count(long index, Leaf leaf)
        {
            if (leaf.At < _last)
                Found("leaf.time", $"leaf {index}: time goes backwards");
            _last = leaf.At;
            // After one impossible leaf the rest of that campaign would only repeat the complaint.
            if (leaf.Campaign == Leaf.WholeLog || _broken.Contains(leaf.Campaign))
                return;
            if (!_counts.TryGetValue(leaf.Campaign, out var count))
                _counts[leaf.Campaign] = count = new PublicCount(leaf.Campaign);
            try
            {
                count.Apply(index, leaf);
            }
            catch (LedgerException e)
            {
                _broken.Add(leaf.Campaign);
                Found("leaf.count", e.Message);
            }
        }

        private void Compare(Tile tile)
        {
            var stored = readTile(tile.Level, tile.Index);
            if (stored.Length == 0)
                Found("tile.missing", tile.Path);
            else if (!stored.Span.SequenceEqual(tile.Hashes.Span))
                Found("tile.different", tile.Path);
        }

        private void Found(string code, string message) => _findings.Add(new LedgerFinding(code, message));
    }
}
