namespace Pakta.Ledger;

/// <summary>A unit is open for signing.</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="At">UTC; cut to the minute.</param>
/// <param name="Unit">Code of any unit; it need not be a reporting unit.</param>
public sealed record OpenLeaf(string Campaign, DateTimeOffset At, string Unit) : Leaf(Campaign, At)
{
    public override string Type => "open";

    internal static OpenLeaf Read(string campaign, DateTimeOffset at, LeafFields fields) =>
        new(campaign, at, fields.Text("u", LeafRules.IsUnit));

    private protected override void Write(Dictionary<string, object> fields) => fields["u"] = Unit;
}
