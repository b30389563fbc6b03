using System.Text;
using CsvHelper;

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>CSV and TSV in UTF-8, UTF-16 or Windows-1252, with any usual delimiter and Excel's <c>sep=</c> line.</summary>
internal sealed class CsvRows : IRowSource
{
    private const int LongestRecord = 1024 * 1024;
    private const int MostLines = 50;
    private const int SniffedLines = 100;
    private const int LongestLine = 64 * 1024;
    private readonly string _path;
    private readonly Encoding _encoding;
    private readonly bool _hasSaid;

    public CsvRows(string path, char? delimiter)
    {
        (_path, _encoding) = (path, TextFile.EncodingOf(path));
        var lines = FirstLines();
        var said = Delimiters.Said(lines.FirstOrDefault());
        _hasSaid = said is not null;
        Delimiter = delimiter is > ' ' and < '\u007F' and not '"' or '\t' ? delimiter.Value : said ?? Delimiters.Of(lines);
    }

    public char Delimiter { get; }

    public IReadOnlyList<SheetTab> Sheets { get; } = [new SheetTab(null, false)];

    public bool IsText => true;

    public IEnumerable<SheetRow> Rows(int sheet)
    {
        using var csv = Open();
        var skipped = _hasSaid ? 1 : 0;
        while (Next(csv))
        {
            var cells = new SheetCell[Math.Min(csv.FieldCount, SheetRow.MostColumns)];
            for (var i = 0; i < cells.Length; i++) cells[i] = new SheetCell(OneCell(csv.GetString(i)));
            yield return new SheetRow((int)Math.Min(csv.LineNumber + skipped, int.MaxValue), cells);
        }
    }

    private CsvReader Open()
    {
        var options = new CsvReaderOptions
        {
            Separator = Delimiter, HasHeader = false, TrackLineNumbers = true, MaxRecordSize = LongestRecord, IncludeValuesInExceptions = false,
        };
        if (_encoding == Encoding.UTF8 && !_hasSaid) return CsvReader.Create(File.OpenRead(_path), options);
        var reader = new StreamReader(_path, _encoding, detectEncodingFromByteOrderMarks: true);
        if (_hasSaid) reader.ReadLine();
        return CsvReader.Create(reader, options);
    }

    // A quote that is never closed would swallow what follows.
    private static string OneCell(string text) =>
        text.Length > MostLines && text.AsSpan().Count('\n') > MostLines ? throw new UnreadableFileException(UnreadableFile.BadCsv) : text;

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

    private List<string> FirstLines()
    {
        using var reader = new StreamReader(_path, _encoding, true);
        var (lines, line) = (new List<string>(), new StringBuilder());
        for (int c; lines.Count < SniffedLines && (c = reader.Read()) >= 0;)
        {
            if (c == '\n' || line.Length == LongestLine)
            {
                lines.Add(line.ToString().TrimEnd('\r'));
                line.Clear();
            }
            else
            {
                line.Append((char)c);
            }
        }
        if (line.Length > 0) lines.Add(line.ToString());
        return lines;
    }
}
