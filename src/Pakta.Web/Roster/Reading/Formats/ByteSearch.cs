namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>Counts a run of bytes in a file without holding the file.</summary>
internal static class ByteSearch
{
    private const int Block = 1 << 18;

    /// <param name="most">Enough: counting stops there.</param>
    public static int Count(string path, ReadOnlySpan<byte> wanted, int most)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[Block];
        var (kept, count) = (0, 0);
        int read;
        while (count < most && (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var span = buffer.AsSpan(0, kept + read);
            for (int at; count < most && (at = span.IndexOf(wanted)) >= 0; count++) span = span[(at + wanted.Length)..];
            kept = Math.Min(wanted.Length - 1, span.Length);
            span[^kept..].CopyTo(buffer);
        }
        return count;
    }
}
