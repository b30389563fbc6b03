using System.Text.Json;

namespace Pakta.Web.Roster.Staging;

/// <summary>Takes down the rows of one walk.</summary>
internal sealed class StagedRowsWriter : IDisposable
{
    private readonly string _folder;
    private readonly LineWriter _lines;
    private readonly ProblemIndexing _problems = new();

    public StagedRowsWriter(string folder)
    {
        foreach (var old in Directory.GetFiles(folder, "*.idx")) File.Delete(old);
        (_folder, _lines) = (folder, new LineWriter(folder));
    }

    public void Add(RowResult row)
    {
        var view = RowViews.Of(row);
        _lines.Add(row, RowView.All, view);
        _problems.Add(row, view);
    }

    public void Add(MissingRow row) => _lines.Add(row, RowView.Missing);

    public void Dispose()
    {
        _lines.Dispose();
        File.WriteAllText(Path.Combine(_folder, StagedRows.ProblemsName), JsonSerializer.Serialize(_problems.Index));
    }
}
