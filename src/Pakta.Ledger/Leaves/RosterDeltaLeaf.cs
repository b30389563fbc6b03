namespace Pakta.Ledger;

/// <summary>The denominator, or who makes it up, changes after the roster was frozen.</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="At">UTC; cut to the minute.</param>
/// <param name="Change">Change of obliged people by reporting unit; a rise for an unknown code makes a new unit.</param>
/// <param name="Reason">Reason class, one word.</param>
/// <param name="SignedChange">
/// Of these people, those with a live signature: it leaves the figures with its signer (negative) or comes back
/// (positive, never more than left before). Null or empty if none had signed.
/// </param>
/// <param name="Merge">From unit to into unit, applied last: figures are added, and from ceases to report.</param>
/// <param name="Root">
/// Salted root over the people it is about (64 lower-case hex digits), or null: who holds salt and entries can show later
/// who came, went or changed units, and nobody else learns it.
/// </param>
public sealed record RosterDeltaLeaf(
    string Campaign, DateTimeOffset At, IReadOnlyDictionary<string, int> Change, string Reason,
    IReadOnlyDictionary<string, int>? SignedChange = null, IReadOnlyDictionary<string, string>? Merge = null,
    string? Root = null) : Leaf(Campaign, At)
{
    public override string Type => "rosterDelta";

    internal static RosterDeltaLeaf Read(string campaign, DateTimeOffset at, LeafFields fields)
    {
        var signed = fields.OptionalCounts("s", int.MinValue);
        return signed is { Count: 0 }
            ? throw new FormatException("leaf: an empty s is left out")
            : new(campaign, at, fields.Counts("n", int.MinValue), fields.Text("why", LeafRules.IsWord), signed,
                fields.OptionalMerge("merge"), fields.OptionalText("root", LeafRules.IsHash));
    }

    private protected override void Write(Dictionary<string, object> fields)
    {
        fields["n"] = LeafValues.Of(Change);
        fields["why"] = Reason;
        if (SignedChange is { Count: > 0 })
            fields["s"] = LeafValues.Of(SignedChange);
        LeafValues.AddMerge(fields, Merge);
        LeafValues.AddRoot(fields, Root);
    }
}
