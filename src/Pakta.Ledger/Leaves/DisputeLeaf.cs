namespace Pakta.Ledger;

/// <summary>A signature is disputed by its signer, or the dispute has an outcome. Figures do not change by it.</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="At">UTC; cut to the minute.</param>
/// <param name="SignIndex">Zero-based index of the sign leaf.</param>
/// <param name="Reason">Reason code, one word.</param>
/// <param name="Outcome">One word once it is settled, else null.</param>
public sealed record DisputeLeaf(
    string Campaign, DateTimeOffset At, long SignIndex, string Reason, string? Outcome = null) : Leaf(Campaign, At)
{
    public override string Type => "dispute";

    internal static DisputeLeaf Read(string campaign, DateTimeOffset at, LeafFields fields) => new(
        campaign, at, fields.Integer("i", 0, CanonicalJson.MaxInteger), fields.Text("why", LeafRules.IsWord),
        fields.OptionalText("outcome", LeafRules.IsWord));

    private protected override void Write(Dictionary<string, object> fields)
    {
        fields["i"] = SignIndex;
        fields["why"] = Reason;
        if (Outcome is not null)
            fields["outcome"] = Outcome;
    }
}
