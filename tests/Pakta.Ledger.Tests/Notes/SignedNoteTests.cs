using System.Text;

namespace Pakta.Ledger.Tests;

// Key and note are those of the tests of golang.org/x/mod/sumdb/note.
public sealed class SignedNoteTests
{
    private const string VerifierKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string Seed = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string Text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string Line =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static readonly NoteVerifierKey _peter = NoteVerifierKey.Parse(VerifierKey);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static SignedNote Open(string note) => SignedNote.Open(Bytes(note), [_peter]);

    [Test]
    public void Opens_the_published_note()
    {
        var note = SignedNote.Open(Bytes(Text + "\n" + Line), [_peter], out var signedBy);

        Assert.That(note.Text, Is.EqualTo(Text));
        Assert.That(signedBy.Select(k => k.Name), Is.EqualTo(new[] { "PeterNeumann" }));
    }

    [Test]
    public void Signs_the_published_note_byte_for_byte()
    {
        using var key = Ed25519Key.FromSeed(Convert.FromBase64String(Seed).AsSpan(1));
        var signer = new NoteSigner("PeterNeumann", key);

        Assert.That(signer.VerifierKey.ToString(), Is.EqualTo(VerifierKey));
        Assert.That(Encoding.UTF8.GetString(SignedNote.Sign(Text, signer)), Is.EqualTo(Text + "\n" + Line));
    }

    [Test]
    public void Reads_the_key_of_the_Go_checksum_database() =>
        Assert.That(NoteVerifierKey.Parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8").KeyId,
            Is.EqualTo(0x033de0ae));

    [Test]
    public void Refuses_every_mangled_verifier_key()
    {
        for (var i = 0; i < VerifierKey.Length; i++)
        {
            var mangled = VerifierKey.ToCharArray();
            mangled[i]++;
            Assert.That(() => NoteVerifierKey.Parse(new string(mangled)), Throws.TypeOf<FormatException>());
            Assert.That(() => NoteVerifierKey.Parse(VerifierKey[..i]), Throws.TypeOf<FormatException>());
        }
    }

    [Test]
    public void Ignores_unknown_keys_and_those_that_share_only_name_or_id()
    {
        using var key = Ed25519Key.FromSeed(new byte[32]);
        var namesake = new NoteSigner("PeterNeumann", key);
        var other = new NoteSigner("other.example", key);
        var theirs = Encoding.UTF8.GetString(SignedNote.Sign(Text, namesake, other));

        Assert.That(Open(theirs + Line).Signatures, Has.Count.EqualTo(3));
        Assert.That(() => Open(theirs), Throws.TypeOf<NoteException>());
        Assert.That(Open(theirs + Line + Line.Replace("PeterNeumann", "Paul", StringComparison.Ordinal)).Text,
            Is.EqualTo(Text));
    }

    [Test]
    public void One_bad_signature_of_a_known_key_rejects_the_note()
    {
        var bad = Line.Replace("CwJnAM=", "CwJnAQ=", StringComparison.Ordinal).Replace("BwJnAM=", "BwJnAQ=", StringComparison.Ordinal);
        Assert.That(bad, Is.Not.EqualTo(Line));
        Assert.That(() => Open(Text + "\n" + Line + bad), Throws.TypeOf<NoteException>());
        Assert.That(() => Open("x" + Text + "\n" + Line), Throws.TypeOf<NoteException>());
    }

    [Test]
    public void Refuses_each_truncated_note()
    {
        var note = Bytes(Text + "\n" + Line);
        for (var length = 0; length < note.Length; length++)
            Assert.That(() => SignedNote.Open(note.AsSpan(0, length), [_peter]),
                Throws.TypeOf<FormatException>().Or.TypeOf<NoteException>(), $"{length} bytes");
    }

    [Test]
    public void Refuses_each_note_with_a_changed_byte()
    {
        var note = Bytes(Text + "\n" + Line);
        for (var i = 0; i < note.Length; i++)
        {
            var garbled = note.ToArray();
            garbled[i] ^= 1;
            Assert.That(() => SignedNote.Open(garbled, [_peter]),
                Throws.TypeOf<FormatException>().Or.TypeOf<NoteException>(), $"byte {i}");
        }
    }

    [TestCase("text\n\n- PeterNeumann AAAAAAAA\n")]
    [TestCase("text\n\n— Peter Neumann AAAAAAAA\n")]
    [TestCase("text\n\n— Peter+Neumann AAAAAAAA\n")]
    [TestCase("text\n\n—  AAAAAAAA\n")]
    [TestCase("text\n\n— PeterNeumann AAAAAA==\n")]
    [TestCase("text\n\n— PeterNeumann AAAAAAB=\n")]
    [TestCase("text\n\n— PeterNeumann AAAA AAAA\n")]
    [TestCase("text\r\n\n— PeterNeumann AAAAAAAA\n")]
    [TestCase("text\n\n— PeterNeumann AAAAAAAA")]
    [TestCase("text\n— PeterNeumann AAAAAAAA\n")]
    public void Refuses_what_is_no_note(string note) =>
        Assert.That(() => SignedNote.Parse(Bytes(note)), Throws.TypeOf<FormatException>());

    [Test]
    public void Keeps_empty_lines_in_the_text()
    {
        using var key = Ed25519Key.FromSeed(new byte[32]);
        var signer = new NoteSigner("quasimodo.example/salvatore", key);
        var note = SignedNote.Sign("sole:\n\ned è subito sera.\n", signer);
        Assert.That(SignedNote.Open(note, [signer.VerifierKey]).Text, Is.EqualTo("sole:\n\ned è subito sera.\n"));
    }

    [TestCase("no newline")]
    [TestCase("tab\there\n")]
    [TestCase("")]
    public void Signs_no_text_that_a_note_cannot_hold(string text) =>
        Assert.That(() => SignedNote.Sign(text, TestLog.Signer), Throws.ArgumentException);
}
