using System.Text;

namespace Pakta.Ledger.Tests;

public sealed class CheckpointTests
{
    // The example of c2sp.org/tlog-checkpoint.
    private const string Example =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    private static readonly byte[] _root = MerkleTree.LeafHash([1]);

    [Test]
    public void Reads_and_writes_the_example_of_the_specification()
    {
        var checkpoint = Checkpoint.Parse(Example);

        Assert.That((checkpoint.Origin, checkpoint.Size), Is.EqualTo(("example.com/behind-the-sofa", 20_852_163L)));
        Assert.That(checkpoint.Body, Is.EqualTo(Example));
    }

    [TestCase("\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [TestCase("a b\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [TestCase("a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [TestCase("a\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [TestCase("a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [TestCase("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n")]
    [TestCase("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jx\n")]
    [TestCase("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")]
    [TestCase("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nextension\n")]
    [TestCase("a\n99999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    public void Refuses_any_other_form(string body) =>
        Assert.That(() => Checkpoint.Parse(body), Throws.TypeOf<FormatException>());

    [Test]
    public void Opens_what_it_signed()
    {
        var note = new Checkpoint(TestLog.Origin, 7, _root).Sign(TestLog.Signer);
        var opened = Checkpoint.Open(note, TestLog.Keys);

        Assert.That((opened.Origin, opened.Size), Is.EqualTo((TestLog.Origin, 7L)));
        Assert.That(opened.Root.ToArray(), Is.EqualTo(_root));
    }

    [Test]
    public void A_witness_alone_does_not_make_a_head()
    {
        using var key = Ed25519Key.FromSeed(new byte[32]);
        var witness = new NoteSigner("bawaslu.example", key);
        var note = SignedNote.Sign(new Checkpoint(TestLog.Origin, 7, _root).Body, witness);

        Assert.That(() => Checkpoint.Open(note, [.. TestLog.Keys, witness.VerifierKey]), Throws.TypeOf<NoteException>());
    }

    [Test]
    public void Another_logs_signer_is_refused() =>
        Assert.That(() => new Checkpoint("other.example", 7, _root).Sign(TestLog.Signer), Throws.ArgumentException);

    [Test]
    public void A_signed_text_that_is_no_head_is_refused() =>
        Assert.That(() => Checkpoint.Open(SignedNote.Sign("hello\n", TestLog.Signer), TestLog.Keys),
            Throws.TypeOf<FormatException>());

    [Test]
    public void The_whole_note_has_the_published_shape() =>
        Assert.That(Encoding.UTF8.GetString(new Checkpoint(TestLog.Origin, 7, _root).Sign(TestLog.Signer)),
            Does.Match(@"^pakta\.example/ledger/2026\n7\n[A-Za-z0-9+/]{43}=\n\n— pakta\.example/ledger/2026 [A-Za-z0-9+/]{91}=\n\z"));
}
