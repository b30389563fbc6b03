namespace Pakta.Ledger;

/// <summary>
/// An obliged person with a live signature goes from one reporting unit to another: 1 less here, 1 more there.
/// </summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="At">UTC; cut to the minute.</param>
/// <param name="From">Code of the reporting unit left.</param>
/// <param name="To">Code of the reporting unit joined.</param>
/// <param name="Merge">As in <see cref="RosterDeltaLeaf"/>, applied last.</param>
/// <param name="Root">As in <see cref="RosterDeltaLeaf"/>.</param>
public sealed record MoveLeaf(
    string Campaign, DateTimeOffset At, string From, string To, IReadOnlyDictionary<string, string>? Merge = null,
    string? Root = null) : Leaf(Campaign, At)
{
    public override string Type => "move";

    internal static MoveLeaf Read(string campaign, DateTimeOffset at, LeafFields fields) => new(
        campaign, at, fields.Text("from", LeafRules.IsUnit), fields.Text("to", LeafRules.IsUnit),
        fields.OptionalMerge("merge"), fields.OptionalText("root", LeafRules.IsHash));

    private protected override void Write(Dictionary<string, object> fields)
    {
        fields["from"] = From;
        fields["to"] = To;
        LeafValues.AddMerge(fields, Merge);
        LeafValues.AddRoot(fields, Root);
    }
}
