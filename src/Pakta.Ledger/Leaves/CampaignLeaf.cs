namespace Pakta.Ledger;

/// <summary>A campaign begins; its first leaf.</summary>
/// <param name="Campaign">Its slug.</param>
/// <param name="At">UTC; cut to the minute.</param>
/// <param name="TextSha256s">Hashes of all its frozen texts, ascending, each once.</param>
/// <param name="Deadline">UTC; cut to the minute.</param>
/// <param name="Root">Code of the unit whose subtree is to sign.</param>
public sealed record CampaignLeaf(
    string Campaign, DateTimeOffset At, IReadOnlyList<string> TextSha256s, DateTimeOffset Deadline, string Root)
    : Leaf(Campaign, At)
{
    public override string Type => "campaign";

    /// <summary>UTC, cut to the minute.</summary>
    public DateTimeOffset Deadline { get; init => field = LeafRules.CutToMinute(value); } =
        LeafRules.CutToMinute(Deadline);

    internal static CampaignLeaf Read(string campaign, DateTimeOffset at, LeafFields fields)
    {
        var texts = fields.Texts("d", LeafRules.IsHash);
        return texts.Count > 0 && texts.SequenceEqual(texts.Distinct().Order(StringComparer.Ordinal))
            ? new(campaign, at, texts, fields.Minute("deadline"), fields.Text("root", LeafRules.IsUnit))
            : throw new FormatException("leaf: text hashes are ascending and each is there once");
    }

    private protected override void Write(Dictionary<string, object> fields)
    {
        fields["d"] = TextSha256s.Cast<object>().ToList();
        fields["deadline"] = LeafRules.Minute(Deadline);
        fields["root"] = Root;
    }
}
