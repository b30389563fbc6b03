using System.Text;
using System.Text.Unicode;

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>The encoding of a text file: by its mark, by zero bytes, by what is valid UTF-8; else what Windows wrote.</summary>
internal static class TextFile
{
    private const int Block = 1 << 18;

    public static Encoding Windows { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Of a whole file.</summary>
    /// <exception cref="UnreadableFileException">No text: it holds zero bytes.</exception>
    public static Encoding EncodingOf(string path)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[Block];
        var read = stream.ReadAtLeast(buffer, Block, throwOnEndOfStream: false);
        var encoding = EncodingOf(buffer.AsSpan(0, read));
        if (encoding is UnicodeEncoding) return encoding;
        var kept = 0;
        while (read > 0)
        {
            var span = buffer.AsSpan(0, kept + read);
            if (span.Contains((byte)0)) throw new UnreadableFileException(UnreadableFile.WrongType);
            var whole = WholeCharacters(span, read < Block - kept);
            if (encoding == Encoding.UTF8 && !Utf8.IsValid(span[..whole])) encoding = Windows;
            kept = span.Length - whole;
            span[whole..].CopyTo(buffer);
            read = stream.Read(buffer, kept, Block - kept);
        }
        return encoding;
    }

    /// <summary>As far as the first bytes tell it.</summary>
    public static Encoding EncodingOf(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        var (even, odd) = (0, 0);
        for (var i = 0; i < start.Length; i++)
            if (start[i] == 0) _ = i % 2 == 0 ? even++ : odd++;
        var half = start.Length / 2;
        if (odd > half * 3 / 4 && even * 20 < odd) return Encoding.Unicode;
        return even > half * 3 / 4 && odd * 20 < even ? Encoding.BigEndianUnicode : Encoding.UTF8;
    }

    // A character may lie across the end of a block.
    private static int WholeCharacters(ReadOnlySpan<byte> span, bool atEnd)
    {
        if (atEnd) return span.Length;
        var at = span.Length - 1;
        while (at > span.Length - 4 && at > 0 && (span[at] & 0xC0) == 0x80) at--;
        return (span[at] & 0x80) == 0 ? span.Length : at;
    }
}
