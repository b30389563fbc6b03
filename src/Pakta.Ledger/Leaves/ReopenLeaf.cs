namespace Pakta.Ledger;

/// <summary>A closed campaign is reopened for some latecomers.</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="At">UTC; cut to the minute.</param>
/// <param name="Until">UTC; cut to the minute.</param>
/// <param name="Count">How many people it is for, at least 1.</param>
public sealed record ReopenLeaf(string Campaign, DateTimeOffset At, DateTimeOffset Until, int Count)
    : Leaf(Campaign, At)
{
    public override string Type => "reopen";

    /// <summary>UTC, cut to the minute.</summary>
    public DateTimeOffset Until { get; init => field = LeafRules.CutToMinute(value); } = LeafRules.CutToMinute(Until);

    internal static ReopenLeaf Read(string campaign, DateTimeOffset at, LeafFields fields) =>
        new(campaign, at, fields.Minute("until"), (int)fields.Integer("count", 1, int.MaxValue));

    private protected override void Write(Dictionary<string, object> fields)
    {
        fields["until"] = LeafRules.Minute(Until);
        fields["count"] = (long)Count;
    }
}
