using System.Text.Json;

namespace Pakta.Web.Roster.Staging;

/// <summary>The judged rows of a staged file. They hold no birth date and no dropped column.</summary>
public sealed class StagedRows
{
    internal const string ProblemsName = "masalah.json";
    private readonly string _problems;
    private readonly LineReader _lines;

    internal StagedRows(string folder) => (_problems, _lines) = (Path.Combine(folder, ProblemsName), new LineReader(folder));

    public int Count(RowView view) => _lines.Count(view);

    public IEnumerable<RowResult> Read(RowView view, int skip = 0, int take = int.MaxValue) => _lines.Read<RowResult>(view, skip, take);

    public IEnumerable<MissingRow> Missing(int skip = 0, int take = int.MaxValue) => _lines.Read<MissingRow>(RowView.Missing, skip, take);

    public ProblemIndex Problems() =>
        File.Exists(_problems) ? JsonSerializer.Deserialize<ProblemIndex>(File.ReadAllText(_problems))! : ProblemIndex.Empty;

    /// <summary>Rows that were not stored, or would not be.</summary>
    public IEnumerable<RowResult> Problematic() => Read(RowView.All).Where(r => r.Verdict.Verdict != Verdict.Ok);
}
