using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Pakta.Web.Roster.Reading;

/// <summary>
/// A file read through the headings of one kind of table, over all its sheets that have one. Only mapped cells leave this class.
/// It can be read as often as one likes.
/// </summary>
public sealed class TableReader
{
    private readonly RosterFile _file;
    private readonly List<SheetTable> _tables;
    private readonly FrozenDictionary<string, int> _fields;
    private readonly List<FileNote> _notes;
    private List<FileNote> _rowNotes = [];

    private TableReader(RosterFile file, List<SheetTable> tables, List<FileNote> notes)
    {
        (_file, _tables, _notes) = (file, tables, notes);
        _fields = tables[0].Fields;
        var main = tables[0];
        Unknown = [.. Enumerable.Range(0, main.Header.Plain.Length)
            .Where(i => main.Header.Plain[i].Length > 0 && main.FieldAt(i) is null && !main.IsDropped(i)).Select(i => main.Header.Shown[i])];
    }

    /// <summary>Headings that mean nothing here; their cells are not read.</summary>
    public List<string> Unknown { get; }

    /// <summary>What one should know of the file; complete once its rows have been read.</summary>
    public IReadOnlyList<FileNote> Notes => [.. _notes, .. _rowNotes];

    /// <summary>Names of the sheets that are read; one null for a text file.</summary>
    public IReadOnlyList<string?> Sheets => [.. _tables.Select(t => t.Name)];

    /// <summary>Day numbers count from 1904.</summary>
    public bool Uses1904 => _file.Source.Uses1904;

    /// <summary>SHA-256 of the plain headings, lower-case hex: the same for files of the same make.</summary>
    public string HeadingsHash =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', _tables[0].Header.Plain))));

    /// <summary>Rows with problems out of a larger file, mended and sent alone: who is not in it is not missing.</summary>
    public bool IsExcerpt => _tables[0].Header.Plain.Contains(HeaderWords.Problem) && _tables[0].Header.Plain.Contains(HeaderWords.Advice);

    public bool Has(string field) => _tables.Exists(t => t.Has(field));

    /// <summary>Place of a field's cell in every row; negative: no sheet has that column.</summary>
    public int Field(string field) => Has(field) ? _fields[field] : -1;

    /// <summary>The heading as the file spells it.</summary>
    public string Heading(string field) => _tables.Find(t => t.Has(field)) is { } table ? table.Header.Shown[table.ColumnOf(field)] : field;

    /// <param name="needed">Fields that must be there, each with the name a person knows; <c>unitCode|unit</c>: one of both.</param>
    /// <exception cref="UnreadableFileException">No heading row, or a needed column is missing.</exception>
    public static TableReader Open(RosterFile file, string kind, params (string Field, string Shown)[] needed) =>
        Open(file, kind, file.Plan.Columns is not null, needed);

    /// <summary>For the page of column mapping: whatever is missing, and with the fullest row for headings if no row has known ones.</summary>
    /// <exception cref="UnreadableFileException">No table.</exception>
    public static TableReader Look(RosterFile file, string kind) => Open(file, kind, true, []);

    private static TableReader Open(RosterFile file, string kind, bool guess, (string Field, string Shown)[] needed)
    {
        var search = new TableSearch(file, kind, guess);
        var tables = search.Find(needed);
        return new TableReader(file, tables, search.Notes);
    }

    /// <summary>All columns of the first sheet that is read, with samples of its first rows.</summary>
    public IReadOnlyList<TableColumn> Columns() => ColumnSamples.Of(_tables[0], _file.Rows(_tables[0].Sheet));

    /// <summary>Data rows, one at a time.</summary>
    /// <exception cref="UnreadableFileException">There is none, or the file breaks off.</exception>
    public IEnumerable<TableRow> Rows()
    {
        var any = false;
        _rowNotes = [];
        foreach (var table in _tables)
        {
            var walk = new SheetWalk(table, _file.Source, _tables.Count > 1 ? table.Name : null, _rowNotes);
            foreach (var row in walk.Rows(_file.Rows(table.Sheet)))
            {
                any = true;
                yield return row;
            }
        }
        if (!any) throw new UnreadableFileException(UnreadableFile.HeaderOnly);
    }
}
