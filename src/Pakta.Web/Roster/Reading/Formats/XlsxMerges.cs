using System.Globalization;
using System.Text;

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>
/// The merged ranges of a sheet. They stand behind its rows, so the part is run through once without being parsed; it is asked
/// for only where a cell is blank that could be part of one.
/// </summary>
internal static class XlsxMerges
{
    private const int Block = 1 << 16;
    private const int Longest = 200;
    private const int Most = 200_000;

    public static MergedCells Of(ZipPackage package, string part)
    {
        using var stream = package.Open(part);
        var (buffer, kept, ranges) = (new byte[Block], 0, new List<(int, int, int)>());
        int read;
        while (ranges.Count < Most && (read = stream.Read(buffer, kept, Block - kept)) > 0)
        {
            stream.Step();
            var span = buffer.AsSpan(0, kept + read);
            for (int at; (at = span.IndexOf("mergeCell "u8)) >= 0 && (span.Length - at > Longest || span[at..].Contains((byte)'>'));)
            {
                span = span[(at + 10)..];
                var end = span[..Math.Min(span.Length, Longest)].IndexOf((byte)'>');
                if (end >= 0) Add(ranges, Encoding.ASCII.GetString(span[..end]));
            }
            kept = Math.Min(Longest, span.Length);
            span[^kept..].CopyTo(buffer);
        }
        return new MergedCells(ranges);
    }

    private static void Add(List<(int, int, int)> ranges, string tag)
    {
        var parts = tag.Split('"', '\'');
        if (parts.Length < 2 || parts[1].Split(':') is not [var from, var to]) return;
        if (Place(from) is not var (left, first) || Place(to) is not var (right, last)) return;
        for (var column = left; column <= Math.Min(right, SheetRow.MostColumns); column++) ranges.Add((column, first, last));
    }

    private static (int Column, int Row)? Place(string reference)
    {
        var (letters, column) = (0, 0);
        while (letters < Math.Min(reference.Length, 3) && char.IsAsciiLetterUpper(reference[letters]))
            column = column * 26 + (reference[letters++] - 'A' + 1);
        return column > 0 && int.TryParse(reference.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (column - 1, row) : null;
    }
}
