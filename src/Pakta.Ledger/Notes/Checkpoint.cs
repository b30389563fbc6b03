using System.Globalization;

namespace Pakta.Ledger;

/// <summary>A log's head (c2sp.org/tlog-checkpoint), without extension lines: nobody could audit those.</summary>
/// <param name="Origin">The log's name and its key's name, for instance <c>pakta.kendarikota.go.id/ledger/2026</c>.</param>
/// <param name="Size">Leaves in the tree.</param>
/// <param name="Root">Root of that tree, 32 bytes.</param>
public sealed record Checkpoint(string Origin, long Size, ReadOnlyMemory<byte> Root)
{
    /// <summary>The signed text: origin, size and base64 root, each on its line.</summary>
    public string Body => string.Create(CultureInfo.InvariantCulture,
        $"{Origin}\n{Size}\n{Convert.ToBase64String(Root.Span)}\n");

    /// <summary>Reads a body that is exactly what <see cref="Body"/> writes.</summary>
    /// <exception cref="FormatException">Anything else, extension lines included.</exception>
    public static Checkpoint Parse(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var lines = body.Split('\n');
        if (lines.Length != 4 || lines[3].Length > 0)
            throw new FormatException("checkpoint: exactly three lines were expected");
        if (!NoteText.IsKeyName(lines[0]))
            throw new FormatException("checkpoint: the origin cannot be a key name");
        return new Checkpoint(
            lines[0], NoteText.Number(lines[1], "checkpoint size"), NoteText.Hash(lines[2], "checkpoint root"));
    }

    /// <summary>The note to publish. The caller never signs two roots for one size.</summary>
    /// <exception cref="ArgumentException">The signer's name is not the origin, or the head cannot be written.</exception>
    public byte[] Sign(NoteSigner signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        if (signer.VerifierKey.Name != Origin || Size < 0 || Root.Length != MerkleTree.HashBytes)
            throw new ArgumentException("the signer is another log's, or the head is malformed");
        return SignedNote.Sign(Body, signer);
    }

    /// <summary>Reads a published head; only a log key named as the origin makes it trusted.</summary>
    /// <param name="note">The whole checkpoint.</param>
    /// <param name="keys">Trusted keys: the log's, and any others whose signatures must hold if present.</param>
    /// <exception cref="FormatException">Not a checkpoint.</exception>
    /// <exception cref="NoteException">A known key's signature is bad, or the log's own is missing.</exception>
    public static Checkpoint Open(ReadOnlySpan<byte> note, IReadOnlyCollection<NoteVerifierKey> keys)
    {
        var opened = SignedNote.Open(note, keys, out var signedBy);
        var checkpoint = Parse(opened.Text);
        return signedBy.Any(k => k.Name == checkpoint.Origin)
            ? checkpoint
            : throw new NoteException($"no known key of {checkpoint.Origin} has signed its checkpoint");
    }
}
