using System.Buffers.Binary;
using System.Text.Json;

namespace Pakta.Web.Roster.Staging;

/// <summary>Reads what <see cref="LineWriter"/> wrote.</summary>
internal sealed class LineReader(string folder)
{
    public int Count(RowView view) => new FileInfo(IndexOf(view)) is { Exists: true, Length: var length } ? (int)(length / LineWriter.EntrySize) : 0;

    public IEnumerable<T> Read<T>(RowView view, int skip = 0, int take = int.MaxValue)
    {
        if (Count(view) <= skip) yield break;
        using var index = File.OpenRead(IndexOf(view));
        using var lines = File.OpenHandle(Path.Combine(folder, "baris.jsonl"));
        index.Position = (long)skip * LineWriter.EntrySize;
        var entry = new byte[LineWriter.EntrySize];
        for (var i = 0; i < take && index.ReadAtLeast(entry, entry.Length, throwOnEndOfStream: false) == entry.Length; i++)
        {
            var line = new byte[BinaryPrimitives.ReadInt32LittleEndian(entry.AsSpan(sizeof(long)))];
            RandomAccess.Read(lines, line, BinaryPrimitives.ReadInt64LittleEndian(entry));
            yield return JsonSerializer.Deserialize<T>(line)!;
        }
    }

    private string IndexOf(RowView view) => Path.Combine(folder, $"{view}.idx");
}
