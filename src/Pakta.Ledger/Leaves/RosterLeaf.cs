namespace Pakta.Ledger;

/// <summary>The frozen roster. One that is too long for a leaf goes on in further leaves with other units.</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="At">UTC; cut to the minute.</param>
/// <param name="Root">Root of the salted roster, 64 lower-case hex digits.</param>
/// <param name="Obliged">Obliged people by code of the reporting unit; 0 is allowed.</param>
public sealed record RosterLeaf(
    string Campaign, DateTimeOffset At, string Root, IReadOnlyDictionary<string, int> Obliged) : Leaf(Campaign, At)
{
    public override string Type => "roster";

    internal static RosterLeaf Read(string campaign, DateTimeOffset at, LeafFields fields) =>
        new(campaign, at, fields.Text("root", LeafRules.IsHash), fields.Counts("n", 0));

    private protected override void Write(Dictionary<string, object> fields)
    {
        fields["root"] = Root;
        fields["n"] = LeafValues.Of(Obliged);
    }
}
