namespace Pakta.Ledger;

/// <summary>One signature line of a note: <c>— name base64(key id || signature)</c>.</summary>
/// <param name="Name">Key name.</param>
/// <param name="KeyId">The key's id as a big-endian number.</param>
/// <param name="Bytes">The signature without the id; its length depends on the kind of key.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Bytes);
