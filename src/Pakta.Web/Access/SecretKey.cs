using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Pakta.Web.Settings;

namespace Pakta.Web.Access;

/// <summary>
/// The pepper: 32 random bytes in a file beside the database, never in it. Keyed hashes of PINs, codes and device ids are
/// worthless without it.
/// </summary>
public sealed class SecretKey
{
    private readonly Lazy<byte[]> _key;

    public SecretKey(IOptions<DataOptions> data) => _key = new Lazy<byte[]>(() => LoadOrCreate(data.Value.File("keys/pepper.key")));

    /// <summary>HMAC-SHA256 over a use's name and the value; 32 bytes.</summary>
    public byte[] Hash(string use, ReadOnlySpan<byte> value)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key.Value);
        hmac.AppendData(Encoding.UTF8.GetBytes(use));
        hmac.AppendData([0]);
        hmac.AppendData(value);
        return hmac.GetHashAndReset();
    }

    public byte[] Hash(string use, string value) => Hash(use, Encoding.UTF8.GetBytes(value));

    private static byte[] LoadOrCreate(string path)
    {
        if (File.Exists(path)) return File.ReadAllBytes(path);
        var key = RandomNumberGenerator.GetBytes(32);
        SecretFile.Create(path, key);
        return key;
    }
}
