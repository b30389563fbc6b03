namespace Pakta.Web.LedgerStore;

/// <summary>A Merkle tile (C2SP tlog-tiles): up to 256 hashes of 32 bytes; the right edge grows, a full tile never changes.</summary>
public sealed class StoredTile
{
    public int Level { get; set; }
    public long Index { get; set; }
    public byte[] Hashes { get; set; } = [];
}
