using System.Xml;

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>
/// A workbook of Excel since 2007, read part by part from its archive. Text of cells stays the characters that stand in the file:
/// turned into a double, a NIP would lose its last digits. (The object reader of the Open XML library gives no hold on what it
/// unpacks, so the parts are read one level below it.)
/// </summary>
internal sealed class XlsxBook : IRowSource, IDisposable
{
    private readonly string _path;
    private readonly List<string> _parts = [];
    private readonly List<SheetTab> _sheets = [];
    private readonly Dictionary<int, MergedCells> _merged = [];
    private string? _stringsPart;
    private StringStore? _strings;

    public XlsxBook(string path)
    {
        _path = path;
        if (!Guarded(ReadBook)) throw new UnreadableFileException(UnreadableFile.Damaged);
    }

    public IReadOnlyList<SheetTab> Sheets => _sheets;

    public bool Uses1904 { get; private set; }

    public MergedCells MergedCells(int sheet)
    {
        if (_merged.TryGetValue(sheet, out var known)) return known;
        return _merged[sheet] = Guarded(() =>
        {
            using var package = new ZipPackage(_path);
            return XlsxMerges.Of(package, _parts[sheet]);
        });
    }

    public IEnumerable<SheetRow> Rows(int sheet)
    {
        var strings = Guarded(ReadStrings);
        using var package = Guarded(() => new ZipPackage(_path));
        using var rows = Guarded(() => new XlsxRows(package, _parts[sheet], strings));
        var next = rows.Next;
        while (Guarded(next) is { } row) yield return row;
    }

    public void Dispose() => _strings?.Dispose();

    private bool ReadBook()
    {
        using var package = new ZipPackage(_path);
        var book = XlsxRelation.Of(package, "").FirstOrDefault(r => r.Is("officeDocument"))?.Target ?? "xl/workbook.xml";
        if (!package.Has(book)) throw new UnreadableFileException(UnreadableFile.Archive);
        var relations = XlsxRelation.Of(package, book);
        _stringsPart = relations.Find(r => r.Is("sharedStrings"))?.Target;
        using var xml = new XlsxXml(package, book);
        while (xml.Read())
        {
            if (xml.Starts("workbookPr")) Uses1904 = xml.Attribute("date1904") is "1" or "true";
            if (!xml.Starts("sheet")) continue;
            var (name, id, state) = (xml.Attribute("name"), xml.Attribute("id"), xml.Attribute("state"));
            if (relations.Find(r => r.Id == id) is not { } relation || !relation.Is("worksheet")) continue;
            _sheets.Add(new SheetTab(name ?? "", state is "hidden" or "veryHidden"));
            _parts.Add(relation.Target);
        }
        return _sheets.Count > 0;
    }

    // Once for all readings of the file; a store on disk has no name there and ends with the process at the latest.
    private StringStore ReadStrings()
    {
        if (_strings is not null) return _strings;
        var strings = new StringStore();
        using var package = new ZipPackage(_path);
        if (_stringsPart is not null && package.Has(_stringsPart))
        {
            using var xml = new XlsxXml(package, _stringsPart);
            while (xml.Read())
            {
                if (!xml.Starts("si")) continue;
                package.Budget.TakeText();
                xml.Gather();
                strings.Add(xml.Text);
            }
        }
        strings.Seal();
        return _strings = strings;
    }

    // Whatever is wrong with a broken archive means one thing to the reader.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or FormatException or ArgumentException
            or InvalidOperationException or OverflowException or NotSupportedException)
        {
            throw new UnreadableFileException(UnreadableFile.Damaged);
        }
    }
}
