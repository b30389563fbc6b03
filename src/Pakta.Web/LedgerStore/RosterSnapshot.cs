using System.Security.Cryptography;
using Pakta.Core;
using Pakta.Ledger;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// Who was obliged when the round opened, behind the salted root in the roster leaf. Entries: for each person, in order of id,
/// 16 bytes id and the unit code ended by LF. Root = RFC 6962 tree over HMAC-SHA256(salt, entry).
/// </summary>
public sealed class RosterSnapshot
{
    private const int IdBytes = 16;

    public CampaignId CampaignId { get; set; }
    public byte[] Salt { get; set; } = [];
    public byte[] Entries { get; set; } = [];

    /// <summary>The salted root, lower-case hex.</summary>
    public string Root()
    {
        var hashes = new List<byte[]>();
        for (var start = 0; start < Entries.Length;)
        {
            var end = Array.IndexOf(Entries, (byte)'\n', start + IdBytes);
            if (end < 0) throw new FormatException("The roster snapshot ends within an entry.");
            hashes.Add(MerkleTree.LeafHash(HMACSHA256.HashData(Salt, Entries.AsSpan(start, end - start))));
            start = end + 1;
        }
        return Convert.ToHexStringLower(MerkleTree.RootOf(hashes));
    }
}
