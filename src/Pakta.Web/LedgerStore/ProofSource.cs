using System.Text;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Ledger;
using Pakta.Web.Data;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// The evidence of one signature that stands without this site: the private record with its salt (it opens the commitment in the
/// leaf), and the inclusion proof of that leaf under the signed head. For the signer alone.
/// </summary>
public sealed class ProofSource(PaktaDb db)
{
    /// <summary>Null until the sequencer has placed the leaf.</summary>
    public async Task<(byte[] Record, byte[] Proof)?> OfAsync(SignatureId signature, CancellationToken cancel)
    {
        var row = await db.Signatures.AsNoTracking().Where(s => s.Id == signature).Select(s => new { s.Record, s.Salt }).SingleOrDefaultAsync(cancel);
        var index = await db.Leaves.Where(l => l.SignatureId == signature).Select(l => (long?)l.Index).SingleOrDefaultAsync(cancel);
        var head = await db.LogHeads.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (row is null || head is null || index is not { } at || at >= head.Size) return null;
        var opening = CanonicalJson.Write(new Dictionary<string, object>
        {
            ["v"] = 1, ["record"] = Encoding.UTF8.GetString(row.Record), ["salt"] = Convert.ToHexStringLower(row.Salt),
        });
        var proof = new TlogProof(at, InclusionProof.Create(at, head.Size, ReadTile), Encoding.UTF8.GetBytes(head.Checkpoint));
        return (opening, proof.ToBytes());
    }

    // A proof reads a handful of tiles; a tile that has grown since the head was read only holds more.
    private ReadOnlyMemory<byte> ReadTile(int level, long index) =>
        db.Tiles.AsNoTracking().Where(t => t.Level == level && t.Index == index).Select(t => t.Hashes).FirstOrDefault() ?? [];
}
