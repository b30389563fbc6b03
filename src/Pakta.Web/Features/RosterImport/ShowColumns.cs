using Pakta.Web.Roster;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Staging;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Features.RosterImport;

/// <summary>Looks into a staged file with its present plan.</summary>
public sealed class ShowColumns(ImportStaging staging, ImportJobs jobs)
{
    private const int Looked = 2_000;

    public ColumnsPage Run(StagedImport staged)
    {
        var page = new ColumnsPage(staged) { Fields = FieldWords.Of(staged.Kind), Fault = staged.Step == StagedStep.Received ? staged.Refused : null, Failed = jobs.Find(staged.Token) is { Failed: true } };
        var file = staging.FileOf(staged);
        try
        {
            var sheets = file.Sheets(staged.Kind);
            page = page with { Sheets = [.. sheets.Where(s => s.Name is not null)], IsText = sheets.All(s => s.Name is null) };
            var table = TableReader.Look(file, staged.Kind);
            var columns = table.Columns();
            return page with
            {
                Chosen = table.Sheets.OfType<string>().ToHashSet(), Columns = columns, Lacking = Lacking(staged.Kind, table, columns),
                Units = staged.IsUnits ? null : Cells(table, staged.Plan),
            };
        }
        catch (UnreadableFileException e)
        {
            return page with { Fault = e.Fault };
        }
    }

    private static List<string> Lacking(string kind, TableReader table, IReadOnlyList<TableColumn> columns)
    {
        var words = FieldWords.Of(kind).ToDictionary(f => f.Field, f => f.Word);
        List<string> lacking = [.. FieldWords.Needed(kind).Except(columns.Select(c => c.Field)).OfType<string>().Select(f => words[f])];
        var hasUnits = kind == "units" || columns.Any(c => c.Field is "unit" or "unitCode" or "parentUnit") || table.Rows().Take(Looked).Any(r => r.Group is not null);
        if (!hasUnits) lacking.Add(words["unit"]);
        return lacking;
    }

    private static UnitCells? Cells(TableReader table, ReadingPlan plan)
    {
        var cells = table.Rows().Take(Looked).Select(r => r.Text("unit")).OfType<string>().ToList();
        if (cells.Count == 0) return null;
        var levels = plan.UnitSeparator is null ? UnitLevels.Guess(cells) : UnitLevels.Of(plan);
        return levels is null ? new UnitCells("", false, SafeText.Show(cells[0]), [])
            : new UnitCells(levels.Separator, levels.LeafFirst, SafeText.Show(cells[0]), UnitCellNode.Of(cells.Select(c => levels.Split(SafeText.Show(c)))));
    }
}
