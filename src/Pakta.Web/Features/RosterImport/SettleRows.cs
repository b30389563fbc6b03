using Pakta.Web.Roster;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>Takes down decisions and answers how many. A decision that a row does not offer is none.</summary>
public sealed class SettleRows(ImportStaging staging)
{
    private static readonly HashSet<string> None = [];

    /// <param name="staged">A judged file.</param>
    /// <param name="keys">Of rows under review.</param>
    /// <param name="choices">As many codes of choices; an empty one leaves the row undecided.</param>
    public int Rows(StagedImport staged, IEnumerable<string?> keys, IEnumerable<string?> choices)
    {
        var wanted = new Dictionary<string, string>();
        foreach (var (key, choice) in keys.Zip(choices))
            if (key is { Length: > 0 } && choice is { Length: > 0 }) wanted[key] = choice;
        var rows = staging.Rows(staged.Token);
        return Keep(staged, rows.Read(RowView.Review).Concat(rows.Read(RowView.SamePerson)), row => wanted.GetValueOrDefault(row.Verdict.Key));
    }

    public int Group(StagedImport staged, string? code, string? seen, string? choice)
    {
        var rows = staging.Rows(staged.Token);
        var group = rows.Problems().Groups.FirstOrDefault(g => g.Code == code && (g.Seen ?? "") == (seen ?? ""));
        return group is null ? 0 : Keep(staged, rows.Read(RowView.Review).Where(group.Holds), _ => choice);
    }

    public int TakeBack(StagedImport staged, string? key)
    {
        if (staged.Step != StagedStep.Judged || !staging.Settled(staged.Token).Any(s => s.Key == key)) return 0;
        staging.Settle(staged.Token, [], new HashSet<string> { key! });
        return 1;
    }

    private int Keep(StagedImport staged, IEnumerable<RowResult> rows, Func<RowResult, string?> choice)
    {
        if (staged.Step != StagedStep.Judged) return 0;
        var taken = rows.Select(r => (Row: r, Choice: choice(r) is { } code ? r.Verdict.Choices.FirstOrDefault(c => c.Code == code) : null))
            .Where(t => t.Choice is not null).Select(t => new SettledRow(t.Row.Verdict.Key, t.Choice!, t.Row)).ToList();
        if (taken.Count > 0) staging.Settle(staged.Token, taken, None);
        return taken.Count;
    }
}
