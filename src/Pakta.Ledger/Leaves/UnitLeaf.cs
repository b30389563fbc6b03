namespace Pakta.Ledger;

/// <summary>
/// The tree of units changes while the campaign runs. Figures do not change by it; people who count elsewhere because of it are
/// in a leaf of their own.
/// </summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="At">UTC; cut to the minute.</param>
/// <param name="Unit">Code of any unit; it need not be a reporting unit.</param>
/// <param name="Reason">Reason class, one word.</param>
/// <param name="Above">Code of the unit above it from now on; null: it no longer belongs to the campaign, or is closed.</param>
public sealed record UnitLeaf(string Campaign, DateTimeOffset At, string Unit, string Reason, string? Above = null) : Leaf(Campaign, At)
{
    public override string Type => "unit";

    internal static UnitLeaf Read(string campaign, DateTimeOffset at, LeafFields fields) => new(
        campaign, at, fields.Text("u", LeafRules.IsUnit), fields.Text("why", LeafRules.IsWord),
        fields.OptionalText("up", LeafRules.IsUnit));

    private protected override void Write(Dictionary<string, object> fields)
    {
        fields["u"] = Unit;
        fields["why"] = Reason;
        if (Above is not null)
            fields["up"] = Above;
    }
}
