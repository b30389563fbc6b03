using System.Buffers.Binary;
using System.Text.Json;

namespace Pakta.Web.Roster.Staging;

/// <summary>Values as JSON lines, and for each view where its lines stand, so that any page of any view is read without the rest.</summary>
internal sealed class LineWriter(string folder) : IDisposable
{
    /// <summary>Position and length.</summary>
    internal const int EntrySize = 12;

    private readonly FileStream _lines = Create(folder, "baris.jsonl");
    private readonly Dictionary<string, FileStream> _views = [];
    private long _end;

    public void Add<T>(T value, params ReadOnlySpan<RowView> views)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(value);
        Span<byte> entry = stackalloc byte[EntrySize];
        BinaryPrimitives.WriteInt64LittleEndian(entry, _end);
        BinaryPrimitives.WriteInt32LittleEndian(entry[sizeof(long)..], line.Length);
        foreach (var view in views)
        {
            if (!_views.TryGetValue(view.ToString(), out var index)) _views[view.ToString()] = index = Create(folder, $"{view}.idx");
            index.Write(entry);
        }
        _lines.Write(line);
        _lines.WriteByte((byte)'\n');
        _end += line.Length + 1;
    }

    public void Dispose()
    {
        _lines.Dispose();
        foreach (var index in _views.Values) index.Dispose();
    }

    private static FileStream Create(string folder, string name) =>
        new(Path.Combine(folder, name), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
}
