using System.Runtime.InteropServices;

namespace Pakta.Ledger;

// Function pointers instead of DllImport: the library's name differs between systems and versions.
internal static unsafe class Libcrypto
{
    internal const int NidEd25519 = 1087;

    private static readonly string[] _names =
    [
        "libcrypto.so.3", "libcrypto.so.1.1", "libcrypto.3.dylib", "libcrypto.dylib",
        "libcrypto-3-x64.dll", "libcrypto-3-arm64.dll", "libcrypto-3.dll", "libcrypto-1_1-x64.dll",
    ];
    private static readonly Lazy<nint> _library = new(Load);

    internal static readonly delegate* unmanaged<int, nint, byte*, nuint, nint> NewRawPrivateKey =
        (delegate* unmanaged<int, nint, byte*, nuint, nint>)Symbol("EVP_PKEY_new_raw_private_key");
    internal static readonly delegate* unmanaged<int, nint, byte*, nuint, nint> NewRawPublicKey =
        (delegate* unmanaged<int, nint, byte*, nuint, nint>)Symbol("EVP_PKEY_new_raw_public_key");
    internal static readonly delegate* unmanaged<nint, byte*, nuint*, int> GetRawPublicKey =
        (delegate* unmanaged<nint, byte*, nuint*, int>)Symbol("EVP_PKEY_get_raw_public_key");
    internal static readonly delegate* unmanaged<nint, void> FreeKey =
        (delegate* unmanaged<nint, void>)Symbol("EVP_PKEY_free");
    internal static readonly delegate* unmanaged<nint> NewContext =
        (delegate* unmanaged<nint>)Symbol("EVP_MD_CTX_new");
    internal static readonly delegate* unmanaged<nint, void> FreeContext =
        (delegate* unmanaged<nint, void>)Symbol("EVP_MD_CTX_free");
    internal static readonly delegate* unmanaged<nint, nint, nint, nint, nint, int> SignInit =
        (delegate* unmanaged<nint, nint, nint, nint, nint, int>)Symbol("EVP_DigestSignInit");
    internal static readonly delegate* unmanaged<nint, byte*, nuint*, byte*, nuint, int> Sign =
        (delegate* unmanaged<nint, byte*, nuint*, byte*, nuint, int>)Symbol("EVP_DigestSign");
    internal static readonly delegate* unmanaged<nint, nint, nint, nint, nint, int> VerifyInit =
        (delegate* unmanaged<nint, nint, nint, nint, nint, int>)Symbol("EVP_DigestVerifyInit");
    internal static readonly delegate* unmanaged<nint, byte*, nuint, byte*, nuint, int> Verify =
        (delegate* unmanaged<nint, byte*, nuint, byte*, nuint, int>)Symbol("EVP_DigestVerify");
    // A failed verification leaves an entry in the thread's error queue, which .NET's own calls would then read.
    internal static readonly delegate* unmanaged<void> ClearErrors =
        (delegate* unmanaged<void>)Symbol("ERR_clear_error");

    private static nint Load()
    {
        foreach (var name in _names)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
                return handle;
        }
        throw new LibcryptoMissingException(
            $"OpenSSL's libcrypto was not found (tried {string.Join(", ", _names)}); install OpenSSL 3 (Debian: libssl3)");
    }

    private static nint Symbol(string name) =>
        NativeLibrary.TryGetExport(_library.Value, name, out var address)
            ? address
            : throw new LibcryptoMissingException($"libcrypto has no {name}; OpenSSL 1.1.1 or later is needed");
}
