using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Pakta.Web.Access;

namespace Pakta.Web.Data;

/// <summary>
/// The ring lies encrypted in the database (AES-256-GCM under the key file beside it): a stolen database mints no cookie.
/// </summary>
internal sealed class ProtectionKeyCipher(SecretKey secret) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonce = RandomNumberGenerator.GetBytes(12);
        var (cipher, tag) = (new byte[plain.Length], new byte[16]);
        using var aes = new AesGcm(secret.Hash("data-protection", "v1"), tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String([.. nonce, .. tag, .. cipher])), typeof(ProtectionKeyReader));
    }
}
