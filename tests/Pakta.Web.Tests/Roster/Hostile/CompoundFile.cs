using System.Buffers.Binary;
using System.Text;

namespace Pakta.Web.Tests.Roster.Hostile;

/// <summary>The container of Office before 2007, and of workbooks with a password: streams in sectors of 512 bytes.</summary>
internal static class CompoundFile
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE;

    public static byte[] Of(params (string Name, byte[] Bytes)[] streams)
    {
        var sectors = streams.Select(s => (Math.Max(s.Bytes.Length, 4096) + Sector - 1) / Sector).ToArray();
        var file = new byte[Sector * (3 + sectors.Sum())];
        Span<byte> header = file.AsSpan(0, Sector), table = file.AsSpan(Sector, Sector), directory = file.AsSpan(2 * Sector, Sector);
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        Short(header, 24, 0x3E, 3, 0xFFFE, 9, 6);
        Long(header, 44, 1, 1, 0, 4096, End, 0, End, 0, 0);
        header[80..].Fill(0xFF);
        table.Fill(0xFF);
        Long(table, 0, 0xFFFFFFFD, End);
        directory.Clear();
        Entry(directory, 0, "Root Entry", 5, End, 0);
        var next = 2;
        for (var i = 0; i < streams.Length; i++)
        {
            Entry(directory, i + 1, streams[i].Name, 2, (uint)next, Math.Max(streams[i].Bytes.Length, 4096));
            streams[i].Bytes.CopyTo(file, Sector * (1 + next));
            for (var last = next + sectors[i] - 1; next <= last; next++) Long(table, next * 4, next == last ? End : (uint)next + 1);
        }
        return file;
    }

    private static void Entry(Span<byte> directory, int place, string name, byte kind, uint start, int size)
    {
        var entry = directory.Slice(place * 128, 128);
        var bytes = Encoding.Unicode.GetBytes(name);
        bytes.CopyTo(entry);
        Short(entry, 64, (ushort)(bytes.Length + 2));
        (entry[66], entry[67]) = (kind, 1);
        Long(entry, 68, 0xFFFFFFFF, 0xFFFFFFFF, place == 0 ? 1u : 0xFFFFFFFF);
        Long(entry, 116, start, (uint)size, 0);
    }

    private static void Short(Span<byte> bytes, int at, params ReadOnlySpan<ushort> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes[at..], value);
            at += 2;
        }
    }

    private static void Long(Span<byte> bytes, int at, params ReadOnlySpan<uint> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[at..], value);
            at += 4;
        }
    }
}
