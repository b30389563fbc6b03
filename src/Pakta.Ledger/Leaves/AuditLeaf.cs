namespace Pakta.Ledger;

/// <summary>Binds a day's security events; of the whole log.</summary>
/// <param name="At">UTC; cut to the minute.</param>
/// <param name="Day">The day, <c>yyyy-MM-dd</c>, UTC.</param>
/// <param name="Hash">SHA-256 of that day's events, 64 lower-case hex digits.</param>
public sealed record AuditLeaf(DateTimeOffset At, string Day, string Hash) : Leaf(WholeLog, At)
{
    public override string Type => "audit";

    internal static AuditLeaf Read(DateTimeOffset at, LeafFields fields) =>
        new(at, fields.Text("day", LeafRules.IsDay), fields.Text("h", LeafRules.IsHash));

    private protected override void Write(Dictionary<string, object> fields)
    {
        fields["day"] = Day;
        fields["h"] = Hash;
    }
}
