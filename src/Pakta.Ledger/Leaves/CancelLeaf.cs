namespace Pakta.Ledger;

/// <summary>The whole campaign is cancelled (a wrong launch); nothing may be signed after it.</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="At">UTC; cut to the minute.</param>
/// <param name="Reason">Reason code, one word.</param>
public sealed record CancelLeaf(string Campaign, DateTimeOffset At, string Reason) : Leaf(Campaign, At)
{
    public override string Type => "cancel";

    internal static CancelLeaf Read(string campaign, DateTimeOffset at, LeafFields fields) =>
        new(campaign, at, fields.Text("why", LeafRules.IsWord));

    private protected override void Write(Dictionary<string, object> fields) => fields["why"] = Reason;
}
