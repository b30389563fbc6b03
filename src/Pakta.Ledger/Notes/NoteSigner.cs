using System.Buffers.Binary;

namespace Pakta.Ledger;

/// <summary>Signs notes under a name. Who holds it can speak for the log; the key is the caller's to dispose of.</summary>
public sealed class NoteSigner(string name, Ed25519Key key)
{
    /// <summary>The public half, to be published.</summary>
    public NoteVerifierKey VerifierKey { get; } = new(name, key.PublicKey);

    /// <summary>The signature line (with its newline) for a note's text.</summary>
    /// <exception cref="NoteException">The new signature does not verify: faulty memory or library.</exception>
    internal string SignLine(ReadOnlySpan<byte> text)
    {
        var signature = key.Sign(text);
        // A faulty signature can give the key away, so none leaves the process unchecked.
        if (!Ed25519.Verify(VerifierKey.PublicKey, text, signature))
            throw new NoteException($"the signature just made by {VerifierKey.Name} does not verify");
        var bytes = new byte[4 + signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, VerifierKey.KeyId);
        signature.CopyTo(bytes, 4);
        return $"— {VerifierKey.Name} {Convert.ToBase64String(bytes)}\n";
    }
}
