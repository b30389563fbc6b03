using Pakta.Web.Roster.Reading.Formats;

namespace Pakta.Web.Roster.Reading;

/// <summary>A file of rows that can be read several times; its kind is told by content, never by name.</summary>
public sealed class RosterFile(string path, ReadingPlan? plan = null)
{
    private const int BlankRowsAtEnd = 200;
    private IRowSource? _source;

    public string Path => path;

    /// <summary>What a person has said of how to read it.</summary>
    public ReadingPlan Plan => plan ?? ReadingPlan.Found;

    /// <summary>What stands between the cells of a text file; null for all other kinds.</summary>
    /// <exception cref="UnreadableFileException">The file is no table.</exception>
    public char? Delimiter => (Source as CsvRows)?.Delimiter;

    /// <summary>The file as what it is; found once.</summary>
    internal IRowSource Source => _source ??= Open();

    /// <summary>Its sheets, and which of them have a table of a kind (<c>people</c>, <c>units</c>).</summary>
    /// <exception cref="UnreadableFileException">The file is no table.</exception>
    public IReadOnlyList<SheetInfo> Sheets(string kind)
    {
        var headers = new HeaderFinder(HeaderWords.Of(kind));
        return
        [
            .. Source.Sheets.Select((tab, sheet) => new SheetInfo(tab.Name, tab.IsHidden, Rows(sheet).Take(SheetInfo.MostCounted).Count(),
                headers.Find([.. Rows(sheet).Take(HeaderFinder.Within)], false) is not null)),
        ];
    }

    /// <summary>Rows of a sheet from the top, blank ones left out, one at a time; two hundred blank ones are its end.</summary>
    /// <exception cref="UnreadableFileException">The file is no table.</exception>
    internal IEnumerable<SheetRow> Rows(int sheet)
    {
        var blank = 0;
        foreach (var row in Source.Rows(sheet))
        {
            if (!row.IsBlank)
            {
                blank = 0;
                yield return row;
            }
            else if (++blank == BlankRowsAtEnd)
            {
                yield break;
            }
        }
    }

    private IRowSource Open() => FileKinds.Of(path) switch
    {
        FileKind.Xlsx => new XlsxBook(path),
        FileKind.Xls => new XlsBook(path),
        FileKind.Html => new HtmlRows(path),
        FileKind.Text => new CsvRows(path, Plan.Delimiter),
    };
}
