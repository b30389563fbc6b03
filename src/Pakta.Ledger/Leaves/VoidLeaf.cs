namespace Pakta.Ledger;

/// <summary>A signature no longer stands. The sign leaf stays where it is.</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="At">UTC; cut to the minute.</param>
/// <param name="SignIndex">Zero-based index of the sign leaf.</param>
/// <param name="Unit">Code of the reporting unit where it counts now.</param>
/// <param name="Reason">Reason code, one word.</param>
/// <param name="Obliged">
/// As in the sign leaf; false also for one that has left the figures with its signer (<see cref="RosterDeltaLeaf"/>).
/// </param>
public sealed record VoidLeaf(
    string Campaign, DateTimeOffset At, long SignIndex, string Unit, string Reason, bool Obliged = true)
    : Leaf(Campaign, At)
{
    public override string Type => "void";

    internal static VoidLeaf Read(string campaign, DateTimeOffset at, LeafFields fields) => new(
        campaign, at, fields.Integer("i", 0, CanonicalJson.MaxInteger), fields.Text("u", LeafRules.IsUnit),
        fields.Text("why", LeafRules.IsWord), SignLeaf.ReadObliged(fields));

    private protected override void Write(Dictionary<string, object> fields)
    {
        fields["i"] = SignIndex;
        fields["u"] = Unit;
        fields["why"] = Reason;
        if (!Obliged)
            fields["o"] = 0L;
    }
}
