using System.Text;
using CsvHelper;

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>CSV and TSV in UTF-8, UTF-16 or Windows-1252, with comma, semicolon or tab, and Excel's <c>sep=</c> line.</summary>
internal sealed class CsvRows(string path) : IRowSource
{
    private const int Sample = 64 * 1024;
    private const int LongestRecord = 1024 * 1024;

    public IReadOnlyList<SheetTab> Sheets { get; } = [new SheetTab(null, false)];

    public bool IsText => true;

    public IEnumerable<SheetRow> Rows(int sheet)
    {
        var encoding = EncodingOf(path);
        using var reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true);
        var sample = FirstLines(path, encoding);
        var skipped = 0;
        var delimiter = Delimiter(sample);
        if (sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            reader.ReadLine();
            skipped = 1;
        }
        var options = new CsvReaderOptions
        {
            Separator = delimiter, HasHeader = false, TrackLineNumbers = true, MaxRecordSize = LongestRecord, IncludeValuesInExceptions = false,
        };
        using var csv = CsvReader.Create(reader, options);
        while (Next(csv))
        {
            var cells = new SheetCell[csv.FieldCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = new SheetCell(csv.GetString(i));
            yield return new SheetRow((int)csv.LineNumber + skipped, cells);
        }
    }

    // A quote that is never closed would swallow the rest of the file.
    private static bool Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            throw new UnreadableFileException(UnreadableFile.BadCsv);
        }
    }

    private static Encoding EncodingOf(string path)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[Sample];
        var read = stream.ReadAtLeast(bytes, Sample, throwOnEndOfStream: false);
        var sample = bytes.AsSpan(0, read);
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        // Text has no zero bytes: a picture, a PDF, a program.
        if (sample.Contains((byte)0) || sample.StartsWith("%PDF"u8)) throw new UnreadableFileException(UnreadableFile.WrongType);
        return IsUtf8(stream) ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }

    private static bool IsUtf8(Stream stream)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), false);
        var buffer = new char[Sample];
        try
        {
            while (reader.Read(buffer) > 0) { }
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static string FirstLines(string path, Encoding encoding)
    {
        using var reader = new StreamReader(path, encoding, true);
        var text = new StringBuilder();
        for (var line = 0; line < 30 && reader.ReadLine() is { } read; line++) text.Append(read).Append('\n');
        return text.ToString();
    }

    private static char Delimiter(string sample)
    {
        if (sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 4 && sample[4] != '\n') return sample[4];
        var (best, most) = (',', 0);
        foreach (var candidate in ";,\t")
        {
            var count = sample.Split('\n').Max(line => line.Count(c => c == candidate));
            if (count > most) (best, most) = (candidate, count);
        }
        return best;
    }
}
