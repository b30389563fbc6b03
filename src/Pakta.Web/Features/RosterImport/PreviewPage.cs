using Pakta.Core.Organization;
using Pakta.Web.Features.Shared;
using Pakta.Web.Roster;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>What an import would do: one part of it, one page of rows.</summary>
public sealed record PreviewPage(StagedImport Staged, PreviewTab Tab, IReadOnlyList<(PreviewTab Tab, int Count)> Tabs, Pager Pager)
{
    public IReadOnlyList<RowResult> Rows { get; init; } = [];
    public IReadOnlyList<MissingRow> Missing { get; init; } = [];

    /// <summary>Null: not asked for, or too large for a page.</summary>
    public IReadOnlyList<UnitTreeNode>? Tree { get; init; }

    /// <summary>Names by code, as far as they are known and in the reader's scope.</summary>
    public IReadOnlyDictionary<string, string> Units { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<SettledRow> Settled { get; init; } = [];
    public ProblemIndex Problems { get; init; } = ProblemIndex.Empty;

    /// <summary>Code of the problem to which the rows are narrowed.</summary>
    public string? Code { get; init; }

    /// <summary>It was being applied when the site went down, or that failed.</summary>
    public bool Stopped { get; init; }
    public DateOnly Today { get; init; }

    /// <summary>Of the agency.</summary>
    public string Zone { get; init; } = IndonesianZone.Wib.Name;

    public string Address => ImportTurn.AddressOf(Staged.Token);

    /// <summary>Rows that go in; some may say what is stored already.</summary>
    public int Admitted => Staged.Summary.Ok - (Tabs.FirstOrDefault(t => t.Tab.View == RowView.Skipped).Count);

    /// <summary>View of the rows.</summary>
    public string Partial => Tab switch
    {
        _ when Tab == PreviewTab.Tree => "_Tree",
        _ when Tab == PreviewTab.Settled => "_Settled",
        { IsReview: true } => "_Review",
        { View: RowView.Missing } => "_Missing",
        _ => "_Rows",
    };

    public IEnumerable<ProblemKind> KindsHere => Problems.Kinds.Where(k => k.View == Tab.View);

    public static string Short(string sentence) => sentence.Length <= 80 ? sentence : sentence[..80] + "…";

    public string UnitName(string code) => Units.GetValueOrDefault(code, code);
}
