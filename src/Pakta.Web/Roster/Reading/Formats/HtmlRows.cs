namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>The tables of a web page that calls itself .xls, as many exports do. Text only: nothing in it is followed or run.</summary>
internal sealed class HtmlRows : IRowSource
{
    private readonly string _path;
    private MergedCells? _merged;

    public HtmlRows(string path)
    {
        _path = path;
        if (!Rows(0).Any()) throw new UnreadableFileException(UnreadableFile.WebPage);
    }

    public IReadOnlyList<SheetTab> Sheets { get; } = [new SheetTab(null, false)];

    public MergedCells MergedCells(int sheet)
    {
        if (_merged is not null) return _merged;
        var layout = new HtmlLayout();
        foreach (var _ in Walk(layout)) { }
        return _merged = new MergedCells(layout.Merged);
    }

    public IEnumerable<SheetRow> Rows(int sheet) => Walk(new HtmlLayout());

    private IEnumerable<SheetRow> Walk(HtmlLayout layout)
    {
        using var reader = new StreamReader(_path, TextFile.EncodingOf(_path), detectEncodingFromByteOrderMarks: true);
        var (scanner, depth) = (new HtmlScanner(reader), 0);
        while (scanner.Next())
        {
            if (scanner.Tag is "table") depth++;
            if (depth == 1 && scanner.Tag is "tr" or "/tr" or "/table" && layout.EndRow(scanner) is { } row) yield return row;
            if (depth == 1 && scanner.Tag is "tr") layout.StartRow();
            if (depth == 1 && scanner.Tag is "td" or "th") layout.StartCell(scanner);
            if (depth == 1 && scanner.Tag is "/td" or "/th") layout.EndCell(scanner);
            if (scanner.Tag is "/table" && depth > 0) depth--;
        }
        if (layout.EndRow(scanner) is { } last) yield return last;
    }
}
