namespace Pakta.Ledger;

/// <summary>Ed25519 (RFC 8032, pure) by OpenSSL's EVP. Verification here; signing in <see cref="Ed25519Key"/>.</summary>
public static class Ed25519
{
    /// <summary>Bytes of a seed and of a public key.</summary>
    public const int KeyBytes = 32;

    /// <summary>Bytes of a signature.</summary>
    public const int SignatureBytes = 64;

    /// <summary>
    /// True only if <paramref name="signature"/> (64 bytes) is by <paramref name="publicKey"/> (32 bytes).
    /// </summary>
    /// <exception cref="LibcryptoMissingException">There is no libcrypto.</exception>
    public static unsafe bool Verify(
        ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        EnsureLibcrypto();
        if (publicKey.Length != KeyBytes || signature.Length != SignatureBytes)
            return false;
        nint key, context = 0;
        fixed (byte* p = publicKey)
            key = Libcrypto.NewRawPublicKey(Libcrypto.NidEd25519, 0, p, KeyBytes);
        try
        {
            if (key == 0 || (context = Libcrypto.NewContext()) == 0 || Libcrypto.VerifyInit(context, 0, 0, 0, key) != 1)
                return false;
            // A null pointer is what an empty span pins to; OpenSSL wants an address even for no bytes.
            byte none = 0;
            fixed (byte* s = signature, m = message)
                return Libcrypto.Verify(context, s, SignatureBytes, m is null ? &none : m, (nuint)message.Length) == 1;
        }
        finally
        {
            Libcrypto.FreeContext(context);
            Libcrypto.FreeKey(key);
            Libcrypto.ClearErrors();
        }
    }

    /// <summary>
    /// To be run once at start: signs and verifies RFC 8032's test 2 (section 7.1) and refuses a changed message.
    /// </summary>
    /// <exception cref="LibcryptoMissingException">There is no libcrypto, or it computes something else.</exception>
    public static void SelfTest()
    {
        using var key = Ed25519Key.FromSeed(
            Convert.FromHexString("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
        var signature = Convert.FromHexString(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da" +
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        if (!key.Sign([0x72]).AsSpan().SequenceEqual(signature)
            || !Verify(key.PublicKey, [0x72], signature)
            || Verify(key.PublicKey, [0x73], signature))
            throw new LibcryptoMissingException("libcrypto fails the Ed25519 self-test of RFC 8032");
    }

    // A missing library must not reach callers wrapped in a TypeInitializationException.
    internal static unsafe void EnsureLibcrypto()
    {
        try
        {
            _ = (nint)Libcrypto.NewContext;
        }
        catch (TypeInitializationException e) when (e.InnerException is LibcryptoMissingException missing)
        {
            throw new LibcryptoMissingException(missing.Message, e);
        }
    }
}
