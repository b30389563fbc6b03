using System.Security.Cryptography;

namespace Pakta.Ledger;

/// <summary>
/// A private Ed25519 key. The seed lives in libcrypto's memory only; who holds it can sign any checkpoint.
/// Safe for use by several threads.
/// </summary>
public sealed class Ed25519Key : IDisposable
{
    private readonly Ed25519KeyHandle _handle;
    private readonly byte[] _publicKey;

    private unsafe Ed25519Key(Ed25519KeyHandle handle)
    {
        _handle = handle;
        _publicKey = new byte[Ed25519.KeyBytes];
        nuint length = Ed25519.KeyBytes;
        fixed (byte* p = _publicKey)
        {
            if (Libcrypto.GetRawPublicKey(handle.DangerousGetHandle(), p, &length) != 1 || length != Ed25519.KeyBytes)
                throw new CryptographicException("libcrypto gave no Ed25519 public key");
        }
    }

    /// <summary>The 32 bytes of RFC 8032, section 5.1.5.</summary>
    public ReadOnlySpan<byte> PublicKey => _publicKey;

    /// <summary>The key of a 32-byte seed; the caller wipes the seed.</summary>
    /// <exception cref="ArgumentException">The seed is not 32 bytes.</exception>
    /// <exception cref="LibcryptoMissingException">There is no libcrypto.</exception>
    public static unsafe Ed25519Key FromSeed(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != Ed25519.KeyBytes)
            throw new ArgumentException("an Ed25519 seed is 32 bytes", nameof(seed));
        Ed25519.EnsureLibcrypto();
        fixed (byte* p = seed)
        {
            var handle = new Ed25519KeyHandle(Libcrypto.NewRawPrivateKey(Libcrypto.NidEd25519, 0, p, Ed25519.KeyBytes));
            return handle.IsInvalid ? throw new CryptographicException("libcrypto refused the seed") : new(handle);
        }
    }

    /// <summary>The 64-byte signature of a message; the same message always gives the same bytes.</summary>
    public unsafe byte[] Sign(ReadOnlySpan<byte> message)
    {
        var signature = new byte[Ed25519.SignatureBytes];
        nuint length = Ed25519.SignatureBytes;
        var held = false;
        nint context = 0;
        try
        {
            _handle.DangerousAddRef(ref held);
            context = Libcrypto.NewContext();
            byte none = 0;
            fixed (byte* s = signature, m = message)
            {
                if (context == 0
                    || Libcrypto.SignInit(context, 0, 0, 0, _handle.DangerousGetHandle()) != 1
                    || Libcrypto.Sign(context, s, &length, m is null ? &none : m, (nuint)message.Length) != 1
                    || length != Ed25519.SignatureBytes)
                    throw new CryptographicException("libcrypto failed to sign");
            }
            return signature;
        }
        finally
        {
            Libcrypto.FreeContext(context);
            Libcrypto.ClearErrors();
            if (held)
                _handle.DangerousRelease();
        }
    }

    public void Dispose() => _handle.Dispose();
}
