namespace Pakta.Ledger;

/// <summary>
/// The campaign closes with these figures. One that is too long for a leaf goes on in the campaign's next leaves until
/// every reporting unit is named.
/// </summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="At">UTC; cut to the minute.</param>
/// <param name="Figures">By code of the reporting unit; written as [obliged, signed].</param>
public sealed record CloseLeaf(
    string Campaign, DateTimeOffset At, IReadOnlyDictionary<string, UnitCount> Figures) : Leaf(Campaign, At)
{
    public override string Type => "close";

    internal static CloseLeaf Read(string campaign, DateTimeOffset at, LeafFields fields) =>
        new(campaign, at, fields.Figures("n"));

    private protected override void Write(Dictionary<string, object> fields) =>
        fields["n"] = LeafValues.Of(Figures, c => new List<object> { (long)c.Obliged, (long)c.Signed });
}
