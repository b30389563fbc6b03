using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>
/// A workbook of Excel 97-2003. It holds every number as a double, so a NIP in a number cell has lost its last digits already:
/// such cells stay marked as numbers. Dates leave as plain text whatever their day system.
/// </summary>
internal sealed class XlsBook : IRowSource
{
    private const int MostRows = 65_536;
    private const int MostFields = 256;
    private readonly string _path;
    private readonly List<SheetTab> _sheets = [];
    private readonly List<MergedCells> _merged = [];

    // The library asks the runtime for the code pages of old Excel.
    static XlsBook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public XlsBook(string path)
    {
        _path = path;
        using var reader = Guarded(Open);
        do
        {
            _sheets.Add(Guarded(() => new SheetTab(reader.Name, reader.VisibleState != "visible")));
            _merged.Add(Guarded(() => Merged(reader)));
        }
        while (Guarded(reader.NextResult));
    }

    public IReadOnlyList<SheetTab> Sheets => _sheets;

    public MergedCells MergedCells(int sheet) => _merged[sheet];

    public IEnumerable<SheetRow> Rows(int sheet)
    {
        using var reader = Guarded(Open);
        for (var i = 0; i < sheet; i++) Guarded(reader.NextResult);
        // More than old Excel can hold is said only by a broken file, and the library would walk through it.
        if (Guarded(() => reader.RowCount > MostRows || reader.FieldCount > MostFields)) throw new UnreadableFileException(UnreadableFile.Damaged);
        for (var number = 1; Guarded(reader.Read); number++) yield return Guarded(() => Row(reader, number));
    }

    private static SheetRow Row(IExcelDataReader reader, int number)
    {
        var cells = new List<SheetCell>();
        for (var i = 0; i < Math.Min(reader.FieldCount, SheetRow.MostColumns); i++)
        {
            var cell = Cell(reader, i);
            if (cell.IsBlank) continue;
            while (cells.Count < i) cells.Add(SheetCell.Empty);
            cells.Add(cell);
        }
        return new SheetRow(number, [.. cells]) { IsHidden = reader.RowHeight == 0 };
    }

    private static SheetCell Cell(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => SheetCell.Empty,
        string text => new SheetCell(text),
        double number => new SheetCell(Plain(number), CellKind.Number),
        DateTime date => new SheetCell(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        var other => new SheetCell(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
    };

    private static string Plain(double number) =>
        number.ToString(Math.Abs(number) < 1e18 && Math.Floor(number) == number ? "F0" : "R", CultureInfo.InvariantCulture);

    private static MergedCells Merged(IExcelDataReader reader) => new((reader.MergeCells ?? []).SelectMany(range =>
        Enumerable.Range(range.FromColumn, Math.Clamp(range.ToColumn - range.FromColumn + 1, 0, SheetRow.MostColumns))
            .Select(column => (column, range.FromRow + 1, range.ToRow + 1))));

    private IExcelDataReader Open() =>
        ExcelReaderFactory.CreateBinaryReader(File.OpenRead(_path), new ExcelReaderConfiguration { FallbackEncoding = TextFile.Windows });

    // The library has no one exception for broken files; what it throws may quote a cell, so none of it goes further.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new UnreadableFileException(UnreadableFile.Password);
        }
        catch (Exception e) when (e is not UnreadableFileException)
        {
            throw new UnreadableFileException(UnreadableFile.Damaged);
        }
    }
}
