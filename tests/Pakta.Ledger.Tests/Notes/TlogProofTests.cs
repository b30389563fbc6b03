using System.Text;

namespace Pakta.Ledger.Tests;

public sealed class TlogProofTests
{
    private static readonly TestLog _log = TestLog.OfSize(600);

    private static TlogProof Proof(int index) =>
        new(index, InclusionProof.Create(index, 600, _log.ReadTile), _log.Head());

    [Test]
    public void Writes_the_lines_of_the_specification()
    {
        var proof = new TlogProof(10, new InclusionProof([new byte[32]]), _log.Head(), "extra information"u8.ToArray());
        Assert.That(Encoding.UTF8.GetString(proof.ToBytes()), Is.EqualTo(
            "c2sp.org/tlog-proof@v1\nextra ZXh0cmEgaW5mb3JtYXRpb24=\nindex 10\n" +
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n" + Encoding.UTF8.GetString(_log.Head())));
    }

    [Test]
    public void Proves_each_leaf_after_a_round_trip()
    {
        for (var index = 0; index < 600; index += 23)
        {
            var bytes = Proof(index).ToBytes();
            var proof = TlogProof.Parse(bytes);
            Assert.That(proof.ToBytes(), Is.EqualTo(bytes));
            Assert.That(proof.Verify(_log.Leaves[index], TestLog.Keys).Size, Is.EqualTo(600));
        }
    }

    [Test]
    public void The_proof_of_the_only_leaf_has_no_hashes()
    {
        var log = TestLog.OfSize(1);
        var file = new TlogProof(0, InclusionProof.Create(0, 1, log.ReadTile), log.Head()).ToBytes();
        Assert.That(Encoding.UTF8.GetString(file), Does.StartWith("c2sp.org/tlog-proof@v1\nindex 0\n\npakta.example"));
        Assert.That(TlogProof.Parse(file).Verify(log.Leaves[0], TestLog.Keys).Size, Is.EqualTo(1));
    }

    [Test]
    public void Another_leaf_index_or_key_is_refused()
    {
        using var stranger = Ed25519Key.FromSeed(new byte[32]);
        var proof = Proof(5);

        Assert.That(() => proof.Verify(_log.Leaves[6], TestLog.Keys),
            Throws.TypeOf<LedgerException>().With.Property("Index").EqualTo(5));
        Assert.That(() => (proof with { Index = 6 }).Verify(_log.Leaves[5], TestLog.Keys), Throws.TypeOf<LedgerException>());
        Assert.That(() => proof.Verify(_log.Leaves[5], [new NoteVerifierKey(TestLog.Origin, stranger.PublicKey)]),
            Throws.TypeOf<NoteException>());
    }

    [Test]
    public void No_changed_or_missing_byte_goes_through()
    {
        var file = Proof(77).ToBytes();
        for (var i = 0; i < file.Length; i++)
        {
            var garbled = file.ToArray();
            garbled[i] ^= 1;
            foreach (var bytes in new[] { garbled, file[..i] })
                Assert.That(() => TlogProof.Parse(bytes).Verify(_log.Leaves[77], TestLog.Keys),
                    Throws.TypeOf<FormatException>().Or.TypeOf<NoteException>().Or.TypeOf<LedgerException>(), $"byte {i}");
        }
    }
}
