using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pakta.Web.Data;

/// <summary>
/// The national list of regions (38 provinces to 83,762 villages), packed at build by <c>scripts/regions.mjs</c>: sorted lines
/// <c>code name</c>, unpacked on first use and searched in place (2 MB, no object a region).
/// </summary>
public static class Regions
{
    private static readonly Lazy<byte[]> Lines = new(Unpack);

    /// <summary>The region of exactly this code.</summary>
    public static Region? Find(string? code)
    {
        if (string.IsNullOrEmpty(code)) return null;
        var found = At(Lower(code));
        return found?.Code == code ? found : null;
    }

    /// <summary>Names from the region itself up to its province: <c>Poasia, Abeli, Kota Kendari, Sulawesi Tenggara</c>.</summary>
    public static IEnumerable<Region> SelfAndAbove(string? code)
    {
        for (var region = Find(code); region is not null; region = Find(region.Parent)) yield return region;
    }

    /// <summary>What lies directly in a region; the provinces for null.</summary>
    public static IEnumerable<Region> In(string? code)
    {
        var length = code is null ? 2 : code.Length == 8 ? 13 : code.Length + 3;
        return Below(code).Where(r => r.Code.Length == length);
    }

    /// <summary>
    /// Regions within another (all for null) whose names hold every word, the best matches first; case, spaces, hyphens and
    /// apostrophes do not matter.
    /// </summary>
    public static IReadOnlyList<Region> Search(string words, string? within, int most)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(w => w.Length > 0).ToList();
        var whole = string.Concat(wanted);
        if (whole.Length == 0) return [];
        return Below(within).Select(r => (Region: r, Plain: Plain(r.Name))).Where(r => wanted.TrueForAll(w => r.Plain.Contains(w, StringComparison.Ordinal)))
            .OrderBy(r => r.Plain == whole ? 0 : r.Plain.StartsWith(whole, StringComparison.Ordinal) ? 1 : 2).ThenBy(r => r.Region.Code, StringComparer.Ordinal)
            .Select(r => r.Region).Take(most).ToList();
    }

    private static IEnumerable<Region> Below(string? code)
    {
        var prefix = code is null ? "" : code + ".";
        for (var at = code is null ? 0 : Lower(prefix); At(at) is { } region && region.Code.StartsWith(prefix, StringComparison.Ordinal); at = Next(at))
            yield return region;
    }

    private static string Plain(string name) =>
        string.Concat(name.ToLower(CultureInfo.InvariantCulture).Where(char.IsLetterOrDigit));

    /// <summary>Start of the first line that is not before the key.</summary>
    private static int Lower(string key)
    {
        var (low, high) = (0, Lines.Value.Length);
        while (low < high)
        {
            var middle = StartOf((low + high) / 2);
            if (string.CompareOrdinal(At(middle)!.Code, key) < 0) low = Next(middle);
            else high = middle;
        }
        return low;
    }

    private static Region? At(int start)
    {
        if (start >= Lines.Value.Length) return null;
        var line = Lines.Value.AsSpan(start, Next(start) - start - 1);
        var space = line.IndexOf((byte)' ');
        return new Region(Encoding.ASCII.GetString(line[..space]), Encoding.UTF8.GetString(line[(space + 1)..]));
    }

    private static int StartOf(int inside) => inside == 0 ? 0 : Lines.Value.AsSpan(0, inside).LastIndexOf((byte)'\n') + 1;

    private static int Next(int start) => start + Lines.Value.AsSpan(start).IndexOf((byte)'\n') + 1;

    private static byte[] Unpack()
    {
        using var packed = typeof(Regions).Assembly.GetManifestResourceStream("regions.br")
            ?? throw new InvalidOperationException("The list of regions is not in the program.");
        using var text = new MemoryStream();
        using (var unpacked = new BrotliStream(packed, CompressionMode.Decompress)) unpacked.CopyTo(text);
        return text.ToArray();
    }
}
