using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Pakta.Ledger;

/// <summary>
/// A named Ed25519 public key that notes are checked with (c2sp.org/signed-note, type 0x01). Its text form, the vkey, is
/// <c>name+hex8+base64(0x01 || public key)</c>, as golang.org/x/mod/sumdb/note reads it.
/// </summary>
public sealed class NoteVerifierKey
{
    internal const byte Ed25519Type = 1;
    private readonly byte[] _publicKey;

    /// <param name="name">Key name; for a log its origin. Not empty, no white space, no plus.</param>
    /// <param name="publicKey">32 bytes.</param>
    /// <exception cref="ArgumentException">The name or the key has another form.</exception>
    public NoteVerifierKey(string name, ReadOnlySpan<byte> publicKey)
    {
        if (!NoteText.IsKeyName(name))
            throw new ArgumentException("a key name is not empty and has no white space and no plus", nameof(name));
        if (publicKey.Length != Ed25519.KeyBytes)
            throw new ArgumentException("an Ed25519 public key is 32 bytes", nameof(publicKey));
        Name = name;
        _publicKey = publicKey.ToArray();
        KeyId = BinaryPrimitives.ReadUInt32BigEndian(
            SHA256.HashData([.. NoteText.Utf8.GetBytes(name), (byte)'\n', Ed25519Type, .. publicKey]));
    }

    public string Name { get; }

    /// <summary>First four bytes, big-endian, of SHA-256(name || 0x0A || 0x01 || public key).</summary>
    public uint KeyId { get; }

    /// <summary>32 bytes.</summary>
    public ReadOnlySpan<byte> PublicKey => _publicKey;

    /// <summary>Reads a vkey.</summary>
    /// <exception cref="FormatException">Not a vkey, another algorithm, or a key id that does not belong to it.</exception>
    public static NoteVerifierKey Parse(string vkey)
    {
        ArgumentNullException.ThrowIfNull(vkey);
        var parts = vkey.Split('+', 3);
        if (parts.Length != 3)
            throw new FormatException("vkey: name+id+key was expected");
        var key = NoteText.Base64(parts[2], "vkey");
        if (!NoteText.IsKeyName(parts[0]) || key.Length != 1 + Ed25519.KeyBytes || key[0] != Ed25519Type)
            throw new FormatException("vkey: not a named Ed25519 key");
        var result = new NoteVerifierKey(parts[0], key.AsSpan(1));
        return result.ToString() == vkey ? result : throw new FormatException("vkey: the key id does not match the key");
    }

    /// <summary>The vkey.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Name}+{KeyId:x8}+{Convert.ToBase64String([Ed25519Type, .. _publicKey])}");
}
