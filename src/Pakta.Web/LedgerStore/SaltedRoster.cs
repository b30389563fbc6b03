using System.Security.Cryptography;
using System.Text;
using Pakta.Core;
using Pakta.Ledger;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// People behind a salted root. Entries: 16 bytes id and a text ended by LF. Root = RFC 6962 tree over HMAC-SHA256(salt, entry):
/// whoever is shown salt and entries can check it, nobody can guess a person from it.
/// </summary>
internal static class SaltedRoster
{
    private const int IdBytes = 16;

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(32);

    public static byte[] Pack(IEnumerable<(PersonId Person, string Text)> entries)
    {
        using var bytes = new MemoryStream();
        foreach (var (person, text) in entries.OrderBy(e => e.Person.Value))
        {
            bytes.Write(person.Value.ToByteArray(true));
            bytes.Write(Encoding.ASCII.GetBytes(text));
            bytes.WriteByte((byte)'\n');
        }
        return bytes.ToArray();
    }

    /// <summary>The salted root, lower-case hex.</summary>
    public static string Root(byte[] salt, byte[] entries) =>
        Convert.ToHexStringLower(MerkleTree.RootOf([.. Spans(entries).Select(e => MerkleTree.LeafHash(HMACSHA256.HashData(salt, entries.AsSpan(e.Start, e.Length))))]));

    /// <summary>The texts alone.</summary>
    public static IEnumerable<string> Texts(byte[] entries) =>
        Spans(entries).Select(e => Encoding.ASCII.GetString(entries, e.Start + IdBytes, e.Length - IdBytes));

    private static IEnumerable<(int Start, int Length)> Spans(byte[] entries)
    {
        for (var start = 0; start < entries.Length;)
        {
            var end = start + IdBytes > entries.Length ? -1 : Array.IndexOf(entries, (byte)'\n', start + IdBytes);
            if (end < 0) throw new FormatException("The roster ends within an entry.");
            yield return (start, end - start);
            start = end + 1;
        }
    }
}
