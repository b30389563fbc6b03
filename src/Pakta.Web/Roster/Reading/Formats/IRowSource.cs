namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>One kind of file as sheets of rows, each of which can be read again from its start.</summary>
internal interface IRowSource
{
    IReadOnlyList<SheetTab> Sheets { get; }

    /// <summary>Day numbers count from 1904.</summary>
    bool Uses1904 => false;

    /// <summary>Columns stand apart by delimiters only, so one too many in a cell shifts the rest.</summary>
    bool IsText => false;

    /// <summary>Rows from the top, blank ones too.</summary>
    IEnumerable<SheetRow> Rows(int sheet);

    /// <summary>Found on first use: they stand behind the rows.</summary>
    MergedCells MergedCells(int sheet) => Formats.MergedCells.None;
}
