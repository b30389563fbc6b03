using System.Collections.Frozen;
using System.IO.Compression;

namespace Pakta.Web.Access;

/// <summary>
/// The offline lists of what people choose: the world's 49,000 most common passwords, and our own words, of the places and days of this country.
/// </summary>
internal static class CommonPasswords
{
    private const int ShortestCore = 4;
    private static readonly FrozenSet<string> World = Load("passwords.br"), Own = Load("common-passwords.txt");

    public static bool Has(string password) => Own.Contains(password) || World.Contains(password);

    /// <summary>What digits and signs hang on: <c>unknown</c> of <c>unknown12345</c>.</summary>
    public static bool HasCore(string core) => Own.Contains(core) || (core.Length >= ShortestCore && World.Contains(core));

    /// <summary>"kendarikendari", "rahasiaindonesia": one or two words of our own and nothing else of weight.</summary>
    public static bool Makes(string letters)
    {
        if (Own.Contains(letters)) return true;
        for (var cut = 1; cut < letters.Length; cut++)
            if (Own.Contains(letters[..cut]) && Own.Contains(letters[cut..])) return true;
        return false;
    }

    private static FrozenSet<string> Load(string name)
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(name)!;
        using var unpacked = name.EndsWith(".br", StringComparison.Ordinal) ? new BrotliStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(unpacked);
        return reader.ReadToEnd().Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
