namespace Pakta.Ledger;

/// <summary>A key takes over; of the whole log.</summary>
/// <param name="At">UTC; cut to the minute.</param>
/// <param name="VerifierKey">The new vkey (<see cref="NoteVerifierKey"/>), at most 200 characters.</param>
public sealed record KeyLeaf(DateTimeOffset At, string VerifierKey) : Leaf(WholeLog, At)
{
    public override string Type => "key";

    internal static KeyLeaf Read(DateTimeOffset at, LeafFields fields) =>
        new(at, fields.Text("key", LeafRules.IsVerifierKey));

    private protected override void Write(Dictionary<string, object> fields) => fields["key"] = VerifierKey;
}
