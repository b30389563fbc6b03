using System.IO.Compression;
using System.Text;

namespace Pakta.Web.Tests.Roster.Hostile;

/// <summary>Small archives that unpack to anything, up to 10,000,000 times their size.</summary>
internal static class Bombs
{
    private const int Gigabyte = 1 << 30;

    // One packed gigabyte of blanks, made once.
    private static readonly Lazy<byte[]> Blanks = new(() => Packed(Repeat(" ", Gigabyte)));

    /// <summary>Thousands of directory entries over one and the same gigabyte.</summary>
    public static byte[] Overlapping(Workbook book, int entries)
    {
        using var stream = new MemoryStream();
        var parts = book.Parts().Where(p => !p.Name.StartsWith("xl/worksheets/", StringComparison.Ordinal))
            .Select(p => (p.Name, Data: Packed(Encoding.UTF8.GetBytes(p.Text)), Size: p.Text.Length)).ToList();
        var directory = new List<byte[]>();
        foreach (var (name, data, size) in parts) directory.Add(Append(stream, name, data, size));
        var at = (uint)stream.Length;
        directory.Add(Append(stream, "xl/worksheets/sheet1.xml", Blanks.Value, Gigabyte));
        for (var i = 1; i < entries; i++) directory.Add(Entry($"a{i}", Blanks.Value.Length, Gigabyte, at));
        var start = (uint)stream.Length;
        foreach (var entry in directory) stream.Write(entry);
        var count = (ushort)Math.Min(directory.Count, ushort.MaxValue);
        stream.Write([.. "PK\u0005\u0006"u8, .. Shorts(0, 0, count, count), .. BitConverter.GetBytes((uint)stream.Length - start), .. BitConverter.GetBytes(start), 0, 0]);
        return stream.ToArray();
    }

    /// <summary>A workbook one part of which goes on and on: <paramref name="head"/>, then <paramref name="again"/> to a size.</summary>
    public static byte[] Swollen(Workbook book, string part, string head, string again, long size)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
            foreach (var (name, text) in book.Parts())
            {
                using var writer = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                writer.Write(Encoding.UTF8.GetBytes(name == part ? head : text));
                if (name != part) continue;
                foreach (var block in Repeat(again, size)) writer.Write(block);
            }
        return stream.ToArray();
    }

    private static IEnumerable<byte[]> Repeat(string text, long size)
    {
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, (1 << 18) / text.Length)));
        for (long written = 0; written < size; written += block.Length) yield return block;
    }

    private static byte[] Packed(byte[] bytes) => Packed([bytes]);

    private static byte[] Packed(IEnumerable<byte[]> blocks)
    {
        using var stream = new MemoryStream();
        using (var deflate = new DeflateStream(stream, CompressionLevel.Fastest, true))
            foreach (var block in blocks) deflate.Write(block);
        return stream.ToArray();
    }

    private static byte[] Append(MemoryStream stream, string name, byte[] data, int size)
    {
        var at = (uint)stream.Length;
        stream.Write([.. "PK\u0003\u0004"u8, .. Shorts(20, 0, 8, 0, 0), .. Sizes(name, data.Length, size), .. Shorts(0), .. Encoding.ASCII.GetBytes(name), .. data]);
        return Entry(name, data.Length, size, at);
    }

    private static byte[] Entry(string name, int packed, int size, uint at) =>
        [.. "PK\u0001\u0002"u8, .. Shorts(20, 20, 0, 8, 0, 0), .. Sizes(name, packed, size), .. Shorts(0, 0, 0, 0, 0, 0), .. BitConverter.GetBytes(at), .. Encoding.ASCII.GetBytes(name)];

    private static byte[] Sizes(string name, int packed, int size) =>
        [0, 0, 0, 0, .. BitConverter.GetBytes(packed), .. BitConverter.GetBytes(size), .. Shorts((ushort)name.Length)];

    private static byte[] Shorts(params ushort[] values) => [.. values.SelectMany(BitConverter.GetBytes)];
}
