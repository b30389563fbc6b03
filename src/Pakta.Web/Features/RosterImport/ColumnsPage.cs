using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>How a file is read as it stands now.</summary>
public sealed record ColumnsPage(StagedImport Staged)
{
    /// <summary>Of a workbook; empty for a text file.</summary>
    public IReadOnlyList<SheetInfo> Sheets { get; init; } = [];
    public IReadOnlySet<string> Chosen { get; init; } = new HashSet<string>();
    public bool IsText { get; init; }

    /// <summary>The look through the file ended by a fault of the program.</summary>
    public bool Failed { get; init; }

    public IReadOnlyList<TableColumn> Columns { get; init; } = [];
    public IReadOnlyList<(string Field, string Word)> Fields { get; init; } = [];

    /// <summary>Words of needed fields that no column is taken for.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];

    /// <summary>Null: no column names units.</summary>
    public UnitCells? Units { get; init; }

    /// <summary>Why nothing can be shown with these settings.</summary>
    public UnreadableFile? Fault { get; init; }
}
