using System.Globalization;
using System.Text;

namespace Pakta.Ledger;

/// <summary>A proof that stands alone, in the text format of c2sp.org/tlog-proof; file extension <c>.tlog-proof</c>.</summary>
/// <param name="Index">Zero-based index of the leaf.</param>
/// <param name="Inclusion">From the leaf to the checkpoint's root.</param>
/// <param name="CheckpointNote">The signed checkpoint, verbatim.</param>
/// <param name="Extra">Unauthenticated bytes for the application, or empty.</param>
public sealed record TlogProof(
    long Index, InclusionProof Inclusion, ReadOnlyMemory<byte> CheckpointNote, ReadOnlyMemory<byte> Extra = default)
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const int MaxHashes = 63;

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder(Header).Append('\n');
        if (Extra.Length > 0)
            text.Append("extra ").Append(Convert.ToBase64String(Extra.Span)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"index {Index}\n");
        foreach (var hash in Inclusion.Hashes)
            text.Append(Convert.ToBase64String(hash)).Append('\n');
        return [.. NoteText.Utf8.GetBytes(text.Append('\n').ToString()), .. CheckpointNote.Span];
    }

    /// <summary>Reads a file without trusting it.</summary>
    /// <exception cref="FormatException">Not a proof, or not a note in its place.</exception>
    public static TlogProof Parse(ReadOnlySpan<byte> file)
    {
        var split = file.IndexOf("\n\n"u8);
        if (split < 0)
            throw new FormatException("tlog-proof: no checkpoint");
        var lines = new Queue<string>(NoteText.Decode(file[..split], "tlog-proof").Split('\n'));
        if (lines.Dequeue() != Header)
            throw new FormatException("tlog-proof: another header");
        var extra = lines.TryPeek(out var line) && line.StartsWith("extra ", StringComparison.Ordinal)
            ? NoteText.Base64(lines.Dequeue()["extra ".Length..], "tlog-proof extra")
            : [];
        if (!lines.TryDequeue(out line) || !line.StartsWith("index ", StringComparison.Ordinal))
            throw new FormatException("tlog-proof: no index");
        var index = NoteText.Number(line["index ".Length..], "tlog-proof index");
        if (lines.Count > MaxHashes)
            throw new FormatException("tlog-proof: too many hashes");
        var hashes = lines.Select(l => NoteText.Hash(l, "tlog-proof hash")).ToList();
        var note = file[(split + 2)..].ToArray();
        SignedNote.Parse(note);
        return new TlogProof(index, new InclusionProof(hashes), note, extra);
    }

    /// <summary>Checks the head's signatures and the way from the leaf to it, offline.</summary>
    /// <param name="leaf">The leaf's bytes, known to the caller from elsewhere.</param>
    /// <param name="keys">The keys that the caller trusts.</param>
    /// <returns>The head that holds the leaf.</returns>
    /// <exception cref="FormatException">The checkpoint is malformed.</exception>
    /// <exception cref="NoteException">The head is not signed as it must be.</exception>
    /// <exception cref="LedgerException">The leaf is not at this index of that tree.</exception>
    public Checkpoint Verify(ReadOnlySpan<byte> leaf, IReadOnlyCollection<NoteVerifierKey> keys)
    {
        var head = Checkpoint.Open(CheckpointNote.Span, keys);
        return Inclusion.Verify(MerkleTree.LeafHash(leaf), Index, head.Size, head.Root.Span)
            ? head
            : throw new LedgerException(Index, $"the proof does not lead to the root at size {head.Size}");
    }
}
