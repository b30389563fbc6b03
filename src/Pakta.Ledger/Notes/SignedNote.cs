using System.Buffers.Binary;

namespace Pakta.Ledger;

/// <summary>A signed note (c2sp.org/signed-note): text, an empty line, signature lines; UTF-8.</summary>
/// <param name="Text">The signed text with its final newline.</param>
/// <param name="Signatures">All signature lines, known or not, in their order.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const int MaxSignatures = 100;
    private const int MaxBytes = 1_000_000;

    /// <summary>Reads a note without trusting it.</summary>
    /// <exception cref="FormatException">Not a note.</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> note)
    {
        if (note.Length > MaxBytes)
            throw new FormatException("note: too long");
        var text = NoteText.Decode(note, "note");
        var split = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || !text.EndsWith('\n') || split + 2 == text.Length)
            throw new FormatException("note: text, an empty line and signatures were expected");
        var lines = text[(split + 2)..^1].Split('\n');
        if (lines.Length > MaxSignatures)
            throw new FormatException("note: too many signatures");
        return new SignedNote(text[..(split + 1)], [.. lines.Select(ParseLine)]);
    }

    /// <summary>Reads a note and checks every signature by a known key; others are ignored.</summary>
    /// <param name="note">The whole note.</param>
    /// <param name="keys">The keys that the caller trusts.</param>
    /// <param name="signedBy">The known keys whose signatures stand; at least one.</param>
    /// <exception cref="FormatException">Not a note.</exception>
    /// <exception cref="NoteException">A known key's signature is bad, or no known key signed.</exception>
    public static SignedNote Open(
        ReadOnlySpan<byte> note, IReadOnlyCollection<NoteVerifierKey> keys, out IReadOnlyList<NoteVerifierKey> signedBy)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var parsed = Parse(note);
        var text = NoteText.Utf8.GetBytes(parsed.Text);
        var good = new List<NoteVerifierKey>();
        foreach (var signature in parsed.Signatures)
        {
            var known = keys.Where(k => k.Name == signature.Name && k.KeyId == signature.KeyId).ToList();
            if (known.Count == 0)
                continue;
            var signer = known.Find(k => Ed25519.Verify(k.PublicKey, text, signature.Bytes.Span))
                ?? throw new NoteException($"the signature of {signature.Name} is not valid");
            if (!good.Contains(signer))
                good.Add(signer);
        }
        signedBy = good.Count > 0 ? good : throw new NoteException("no known key has signed this note");
        return parsed;
    }

    /// <inheritdoc cref="Open(ReadOnlySpan{byte}, IReadOnlyCollection{NoteVerifierKey}, out IReadOnlyList{NoteVerifierKey})"/>
    public static SignedNote Open(ReadOnlySpan<byte> note, IReadOnlyCollection<NoteVerifierKey> keys) =>
        Open(note, keys, out _);

    /// <summary>Writes a note signed by each signer in turn.</summary>
    /// <param name="text">Ends with a newline; no other control characters.</param>
    /// <param name="signers">At least one.</param>
    /// <exception cref="ArgumentException">The text cannot be a note's, or nobody signs.</exception>
    public static byte[] Sign(string text, params IReadOnlyList<NoteSigner> signers)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.EndsWith('\n') || text.Any(c => c < ' ' && c != '\n') || signers.Count == 0)
            throw new ArgumentException("a note's text ends with a newline and has no other control character");
        var bytes = NoteText.Utf8.GetBytes(text);
        return NoteText.Utf8.GetBytes(text + "\n" + string.Concat(signers.Select(s => s.SignLine(bytes))));
    }

    private static NoteSignature ParseLine(string line)
    {
        var parts = line.Split(' ');
        if (parts.Length != 3 || parts[0] != "—" || !NoteText.IsKeyName(parts[1]))
            throw new FormatException("note: not a signature line");
        var bytes = NoteText.Base64(parts[2], "note");
        return bytes.Length > 4
            ? new NoteSignature(parts[1], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(4))
            : throw new FormatException("note: a signature is too short");
    }
}
