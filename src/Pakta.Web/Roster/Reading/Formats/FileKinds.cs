using System.Text;

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>Tells the kind of a file by its content, and refuses by name what can't be read.</summary>
internal static class FileKinds
{
    private const int Sample = 4096;
    private const long LargestOld = 100L << 20;

    private static readonly (byte[] Start, UnreadableFile Fault)[] Known =
    [
        ("%PDF"u8.ToArray(), UnreadableFile.Pdf),
        ([0x89, 0x50, 0x4E, 0x47], UnreadableFile.Image), ([0xFF, 0xD8, 0xFF], UnreadableFile.Image), ("GIF8"u8.ToArray(), UnreadableFile.Image),
        ("II*\0"u8.ToArray(), UnreadableFile.Image), ("MM\0*"u8.ToArray(), UnreadableFile.Image), ("RIFF"u8.ToArray(), UnreadableFile.Image),
        ("{\\rtf"u8.ToArray(), UnreadableFile.Word),
        ("Rar!"u8.ToArray(), UnreadableFile.Archive), ([0x37, 0x7A, 0xBC, 0xAF], UnreadableFile.Archive), ([0x1F, 0x8B], UnreadableFile.Archive),
    ];

    /// <exception cref="UnreadableFileException">It is none of these.</exception>
    public static FileKind Of(string path)
    {
        if (!File.Exists(path)) throw new UnreadableFileException(UnreadableFile.Missing);
        var bytes = new byte[Sample];
        using (var stream = File.OpenRead(path)) bytes = bytes[..stream.ReadAtLeast(bytes, Sample, throwOnEndOfStream: false)];
        if (bytes.Length == 0) throw new UnreadableFileException(UnreadableFile.Empty);
        foreach (var (start, fault) in Known)
            if (bytes.AsSpan().StartsWith(start)) throw new UnreadableFileException(fault);
        if (bytes.AsSpan().StartsWith("PK"u8)) return OfArchive(path);
        return bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? OfCompound(path) : OfText(bytes);
    }

    private static FileKind OfArchive(string path)
    {
        try
        {
            using var package = new ZipPackage(path);
            if (package.Has("xl/workbook.bin")) throw new UnreadableFileException(UnreadableFile.Xlsb);
            if (package.Has("word/document.xml")) throw new UnreadableFileException(UnreadableFile.Word);
            if (package.Has("META-INF/manifest.xml") && package.Has("content.xml")) throw new UnreadableFileException(UnreadableFile.Ods);
            if (package.Has("[Content_Types].xml") && package.Has("_rels/.rels")) return FileKind.Xlsx;
            throw new UnreadableFileException(package.IsEmpty ? UnreadableFile.Damaged : UnreadableFile.Archive);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableFileException(UnreadableFile.Damaged);
        }
    }

    // Excel of before 2007, a locked workbook of any age, or another Office program: the names of the streams tell.
    private static FileKind OfCompound(string path)
    {
        if (Holds(path, "EncryptedPackage")) throw new UnreadableFileException(UnreadableFile.Password);
        if (Holds(path, "WordDocument")) throw new UnreadableFileException(UnreadableFile.Word);
        if (!Holds(path, "Workbook") && !Holds(path, "Book")) throw new UnreadableFileException(UnreadableFile.WrongType);
        return new FileInfo(path).Length <= LargestOld ? FileKind.Xls : throw new UnreadableFileException(UnreadableFile.OldTooLarge);
    }

    private static bool Holds(string path, string name) => ByteSearch.Count(path, Encoding.Unicode.GetBytes(name), 1) > 0;

    private static FileKind OfText(byte[] sample)
    {
        var text = TextFile.EncodingOf(sample).GetString(sample).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (!text.StartsWith('<')) return FileKind.Text;
        bool Has(string tag) => text.Contains(tag, StringComparison.OrdinalIgnoreCase);
        return !Has("<html") && !Has("<table") && !Has("<!doctype html") && text.StartsWith("<?xml", StringComparison.Ordinal)
            ? throw new UnreadableFileException(UnreadableFile.Xml) : FileKind.Html;
    }
}
