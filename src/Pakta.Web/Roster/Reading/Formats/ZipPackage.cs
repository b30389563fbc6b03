using System.IO.Compression;

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>The parts of one Office file, opened for one reading.</summary>
internal sealed class ZipPackage : IDisposable
{
    private const int MostParts = 10_000;
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="UnreadableFileException">It names more parts than any workbook has.</exception>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public ZipPackage(string path)
    {
        // Counted in the bytes: the directory would be held whole, and its own count may lie.
        if (ByteSearch.Count(path, "PK\u0001\u0002"u8, MostParts) == MostParts) throw new UnreadableFileException(UnreadableFile.Bomb);
        _zip = Opened(new PackedStream(path, Budget));
        foreach (var entry in _zip.Entries) _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    public UnpackBudget Budget { get; } = new();

    public bool IsEmpty => _parts.Count == 0;

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <exception cref="InvalidDataException">There is no such part.</exception>
    public BoundedStream Open(string part) =>
        new((_parts.GetValueOrDefault(part) ?? throw new InvalidDataException()).Open(), Budget);

    public void Dispose() => _zip.Dispose();

    // An archive that cannot be read does not close its file.
    private static ZipArchive Opened(PackedStream file)
    {
        try
        {
            return new ZipArchive(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
