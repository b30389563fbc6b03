namespace Pakta.Ledger.Tests;

public sealed class Ed25519Tests
{
    // RFC 8032, section 7.1, tests 1 to 3.
    [TestCase("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [TestCase("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [TestCase("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void Signs_and_verifies_the_vectors_of_RFC_8032(string seed, string publicKey, string message, string signature)
    {
        using var key = Ed25519Key.FromSeed(Convert.FromHexString(seed));
        var bytes = Convert.FromHexString(message);

        Assert.That(Convert.ToHexStringLower(key.PublicKey), Is.EqualTo(publicKey));
        Assert.That(Convert.ToHexStringLower(key.Sign(bytes)), Is.EqualTo(signature));
        Assert.That(Ed25519.Verify(key.PublicKey, bytes, Convert.FromHexString(signature)));
        Assert.That(ManagedEd25519.Verify(key.PublicKey.ToArray(), bytes, Convert.FromHexString(signature)));
    }

    [Test]
    public void Agrees_with_an_independent_verification_on_random_cases()
    {
        var random = new Random(8032);
        for (var round = 0; round < 50; round++)
        {
            var (seed, message) = (new byte[32], new byte[random.Next(200)]);
            random.NextBytes(seed);
            random.NextBytes(message);
            using var key = Ed25519Key.FromSeed(seed);
            var (publicKey, signature) = (key.PublicKey.ToArray(), key.Sign(message));
            Assert.That(ManagedEd25519.Verify(publicKey, message, signature));

            var bit = random.Next(512);
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.That(Ed25519.Verify(publicKey, message, signature), Is.False);
            Assert.That(ManagedEd25519.Verify(publicKey, message, signature), Is.False);
        }
    }

    [Test]
    public void Refuses_keys_and_signatures_of_other_lengths()
    {
        using var key = Ed25519Key.FromSeed(new byte[32]);
        var signature = key.Sign([1]);

        Assert.That(Ed25519.Verify(key.PublicKey, [1], signature));
        Assert.That(Ed25519.Verify(key.PublicKey[..31], [1], signature), Is.False);
        Assert.That(Ed25519.Verify(key.PublicKey, [1], signature.AsSpan(1)), Is.False);
        Assert.That(() => Ed25519Key.FromSeed(new byte[31]), Throws.ArgumentException);
    }

    [Test]
    public void Passes_its_self_test() => Assert.That(Ed25519.SelfTest, Throws.Nothing);

    [Test]
    public void Does_not_sign_after_disposal()
    {
        var key = Ed25519Key.FromSeed(new byte[32]);
        key.Dispose();
        Assert.That(() => key.Sign([1]), Throws.TypeOf<ObjectDisposedException>());
    }
}
