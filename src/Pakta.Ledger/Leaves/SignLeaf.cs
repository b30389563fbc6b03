namespace Pakta.Ledger;

/// <summary>A signature. At most 400 bytes.</summary>
/// <param name="Campaign">Slug of the campaign.</param>
/// <param name="At">When the sequencer entered it, UTC; cut to the minute.</param>
/// <param name="TextSha256">SHA-256 of the frozen text, 64 lower-case hex digits.</param>
/// <param name="Commitment">HMAC-SHA256 of the private record under its own salt, 64 lower-case hex digits.</param>
/// <param name="Method">How the signer proved presence.</param>
/// <param name="Unit">Code of the reporting unit that it counts in.</param>
/// <param name="Obliged">False for a signer outside the denominator (a PPK): seen, but not counted.</param>
public sealed record SignLeaf(
    string Campaign, DateTimeOffset At, string TextSha256, string Commitment, SignMethod Method, string Unit,
    bool Obliged = true) : Leaf(Campaign, At)
{
    public override string Type => "sign";

    private protected override int Longest => 400;

    internal static SignLeaf Read(string campaign, DateTimeOffset at, LeafFields fields) => new(
        campaign, at, fields.Text("d", LeafRules.IsHash), fields.Text("k", LeafRules.IsHash),
        ReadMethod(fields.Text("m", LeafRules.IsWord)), fields.Text("u", LeafRules.IsUnit), ReadObliged(fields));

    // One spelling only: the key is left out for those who count, and 0 for those who do not.
    internal static bool ReadObliged(LeafFields fields) => !fields.Has("o") || fields.Integer("o", 0, 0) != 0;

    private protected override void Write(Dictionary<string, object> fields)
    {
        fields["d"] = TextSha256;
        fields["k"] = Commitment;
        fields["m"] = NameOf(Method);
        fields["u"] = Unit;
        if (!Obliged)
            fields["o"] = 0L;
    }

    private static string NameOf(SignMethod method) => method switch
    {
        SignMethod.Password => "password",
        SignMethod.Pin => "pin",
        SignMethod.Passkey => "passkey",
        SignMethod.Code => "code",
        SignMethod.Totp => "totp",
        SignMethod.Assisted => "assisted",
        SignMethod.Paper => "paper",
    };

    private static SignMethod ReadMethod(string name) => name switch
    {
        "password" => SignMethod.Password,
        "pin" => SignMethod.Pin,
        "passkey" => SignMethod.Passkey,
        "code" => SignMethod.Code,
        "totp" => SignMethod.Totp,
        "assisted" => SignMethod.Assisted,
        "paper" => SignMethod.Paper,
        _ => throw new FormatException($"leaf: unknown method {name}"),
    };
}
