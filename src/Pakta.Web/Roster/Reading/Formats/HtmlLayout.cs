namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>Cells of a table in their columns, with <c>colspan</c> and <c>rowspan</c>.</summary>
internal sealed class HtmlLayout
{
    private const int MostMerged = 200_000;
    private readonly Dictionary<int, int> _heldUntil = [];
    private readonly List<SheetCell> _cells = [];
    private int _number;
    private bool _isInRow;
    private bool _isInCell;
    private int _after;

    public List<(int Column, int First, int Last)> Merged { get; } = [];

    public void StartRow()
    {
        _cells.Clear();
        _number++;
        _isInRow = true;
    }

    public void StartCell(HtmlScanner scanner)
    {
        EndCell(scanner);
        if (!_isInRow) StartRow();
        while (_heldUntil.TryGetValue(_cells.Count, out var until) && until >= _number && _cells.Count < SheetRow.MostColumns) _cells.Add(SheetCell.Empty);
        var (wide, high) = (Math.Clamp(scanner.Number("colspan"), 1, SheetRow.MostColumns), Math.Clamp(scanner.Number("rowspan"), 1, 100_000));
        for (var i = 0; high > 1 && i < wide; i++) _heldUntil[_cells.Count + i] = _number + high - 1;
        if (high > 1 && Merged.Count < MostMerged) Merged.Add((_cells.Count, _number, _number + high - 1));
        (_isInCell, _after) = (true, wide - 1);
        scanner.TakeText();
    }

    public void EndCell(HtmlScanner scanner)
    {
        if (!_isInCell) return;
        _isInCell = false;
        if (_cells.Count >= SheetRow.MostColumns) return;
        _cells.Add(new SheetCell(scanner.TakeText()));
        for (var i = 0; i < _after && _cells.Count < SheetRow.MostColumns; i++) _cells.Add(SheetCell.Empty);
    }

    public SheetRow? EndRow(HtmlScanner scanner)
    {
        EndCell(scanner);
        if (!_isInRow) return null;
        _isInRow = false;
        return new SheetRow(_number, [.. _cells]);
    }
}
