using FsCheck;

namespace Pakta.Ledger.Tests;

public sealed class ProofTests
{
    private static readonly TestLog _log = TestLog.OfSize(1500);

    private static byte[] LeafHash(int index) => MerkleTree.LeafHash(_log.Leaves[index]);

    private static byte[] RootAt(int size) =>
        MerkleTree.RootOf([.. _log.Leaves.Take(size).Select(l => MerkleTree.LeafHash(l))]);

    private static List<byte[]> Flipped(IReadOnlyList<byte[]> hashes, int bit)
    {
        var copy = hashes.Select(h => h.ToArray()).ToList();
        copy[bit / 256][bit % 256 / 8] ^= (byte)(1 << (bit % 8));
        return copy;
    }

    // The tiles are those of the tree of 1,500: wider than most of the sizes asked for.
    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void Inclusion_verifies_and_no_flipped_bit_does(NonNegativeInt a, NonNegativeInt b, NonNegativeInt c)
    {
        var size = 1 + a.Get * 7919 % 1500;
        var index = b.Get * 104_729 % size;
        var (leaf, root) = (LeafHash(index), RootAt(size));

        var proof = InclusionProof.Create(index, size, _log.ReadTile);

        Assert.That(proof.Verify(leaf, index, size, root));
        Assert.That(proof.Verify(LeafHash((index + 1) % 1500), index, size, root), Is.False);
        Assert.That(proof.Verify(leaf, index, size, RootAt(size + 1 > 1500 ? size - 1 : size + 1)), Is.False);
        Assert.That(new InclusionProof([.. proof.Hashes, root]).Verify(leaf, index, size, root), Is.False);
        if (proof.Hashes.Count == 0)
            return;
        Assert.That(new InclusionProof([.. proof.Hashes.Skip(1)]).Verify(leaf, index, size, root), Is.False);
        var bit = (c.Get * 7907 + a.Get) % (proof.Hashes.Count * 256);
        Assert.That(new InclusionProof(Flipped(proof.Hashes, bit)).Verify(leaf, index, size, root), Is.False);
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void Consistency_verifies_and_no_flipped_bit_does(NonNegativeInt a, NonNegativeInt b, NonNegativeInt c)
    {
        var newSize = 1 + a.Get * 7919 % 1500;
        var oldSize = b.Get * 104_729 % (newSize + 1);
        var (oldRoot, newRoot) = (RootAt(oldSize), RootAt(newSize));

        var proof = ConsistencyProof.Create(oldSize, newSize, _log.ReadTile);

        Assert.That(proof.Verify(oldSize, newSize, oldRoot, newRoot));
        Assert.That(proof.Verify(oldSize, newSize, LeafHash(0).AsSpan(1), newRoot), Is.False);
        Assert.That(new ConsistencyProof([.. proof.Hashes, newRoot]).Verify(oldSize, newSize, oldRoot, newRoot), Is.False);
        if (proof.Hashes.Count == 0)
            return;
        Assert.That(new ConsistencyProof([.. proof.Hashes.Skip(1)]).Verify(oldSize, newSize, oldRoot, newRoot), Is.False);
        var bit = (c.Get * 7907 + a.Get) % (proof.Hashes.Count * 256);
        Assert.That(new ConsistencyProof(Flipped(proof.Hashes, bit)).Verify(oldSize, newSize, oldRoot, newRoot), Is.False);
    }

    [Test]
    public void All_proofs_of_all_small_trees_verify()
    {
        for (var size = 1; size <= 40; size++)
        {
            for (var i = 0; i < size; i++)
            {
                Assert.That(InclusionProof.Create(i, size, _log.ReadTile).Verify(LeafHash(i), i, size, RootAt(size)));
                Assert.That(ConsistencyProof.Create(i, size, _log.ReadTile).Verify(i, size, RootAt(i), RootAt(size)));
            }
        }
    }

    [Test]
    public void Another_past_is_not_consistent()
    {
        var other = TestLog.OfSize(700);
        var forged = RootAt(700);
        forged[0] ^= 1;
        var proof = ConsistencyProof.Create(700, 1500, _log.ReadTile);

        Assert.That(proof.Verify(700, 1500, other.Root, RootAt(1500)));
        Assert.That(proof.Verify(700, 1500, forged, RootAt(1500)), Is.False);
        Assert.That(proof.Verify(699, 1500, RootAt(699), RootAt(1500)), Is.False);
    }

    [Test]
    public void A_missing_tile_is_named()
    {
        Assert.That(() => InclusionProof.Create(3, 1500, (_, _) => default),
            Throws.TypeOf<LedgerException>().With.Message.Contains("tile/"));
    }
}
