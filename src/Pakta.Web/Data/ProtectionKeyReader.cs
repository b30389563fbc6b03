using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Pakta.Web.Access;

namespace Pakta.Web.Data;

/// <summary>Opens what <see cref="ProtectionKeyCipher"/> sealed; its name is stored with each key, so it may not be renamed.</summary>
internal sealed class ProtectionKeyReader(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var sealedBytes = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var plain = new byte[sealedBytes.Length - 28];
        using var aes = new AesGcm(services.GetRequiredService<SecretKey>().Hash("data-protection", "v1"), 16);
        aes.Decrypt(sealedBytes[..12], sealedBytes[28..], sealedBytes[12..28], plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
