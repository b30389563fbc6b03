namespace Pakta.Ledger;

/// <summary>
/// One public entry of the log: canonical JSON of <c>c</c> (campaign), <c>t</c> (type), <c>ts</c> (minute), <c>v</c> (1)
/// and the keys of its kind. Holds no name, NIP or device. The family is closed; the README lists the keys.
/// </summary>
public abstract record Leaf
{
    /// <summary>Longest leaf in bytes: an entry bundle gives its length in 16 bits.</summary>
    public const int MaxBytes = 65_535;

    /// <summary>In place of a campaign in leaves that concern the whole log.</summary>
    public const string WholeLog = "_";

    private protected Leaf(string campaign, DateTimeOffset at) => (Campaign, At) = (campaign, at);

    /// <summary>Slug of the campaign, or <see cref="WholeLog"/>.</summary>
    public string Campaign { get; init; }

    /// <summary>UTC, cut to the minute.</summary>
    public DateTimeOffset At { get; init => field = LeafRules.CutToMinute(value); }

    /// <summary>The key <c>t</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Reads a leaf.</summary>
    /// <exception cref="FormatException">Not canonical, an unknown type or key, or a value that its kind forbids.</exception>
    public static Leaf Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            throw new FormatException($"leaf: {bytes.Length} bytes, at most {MaxBytes} are allowed");
        var leaf = Read(CanonicalJson.Parse(bytes));
        leaf.CheckLength(bytes.Length);
        return leaf;
    }

    /// <summary>The canonical bytes; what is hashed, stored and published.</summary>
    /// <exception cref="FormatException">A value that <see cref="Parse"/> would refuse.</exception>
    public byte[] ToBytes()
    {
        var fields = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["c"] = Campaign, ["t"] = Type, ["ts"] = LeafRules.Minute(At), ["v"] = 1L,
        };
        Write(fields);
        Read(fields);
        var bytes = CanonicalJson.Write(fields);
        CheckLength(bytes.Length);
        return bytes;
    }

    /// <summary>The same leaf at the time at which the sequencer enters it.</summary>
    public Leaf WithTime(DateTimeOffset at) => this with { At = at };

    private protected virtual int Longest => MaxBytes;

    private protected abstract void Write(Dictionary<string, object> fields);

    private static Leaf Read(IReadOnlyDictionary<string, object> values)
    {
        var fields = new LeafFields(values);
        fields.Integer("v", 1, 1);
        var type = fields.Text("t", LeafRules.IsWord);
        var campaign = fields.Text("c", c => c == WholeLog || LeafRules.IsSlug(c));
        var at = fields.Minute("ts");
        Leaf leaf = type switch
        {
            "sign" => SignLeaf.Read(campaign, at, fields),
            "campaign" => CampaignLeaf.Read(campaign, at, fields),
            "roster" => RosterLeaf.Read(campaign, at, fields),
            "open" => OpenLeaf.Read(campaign, at, fields),
            "rosterDelta" => RosterDeltaLeaf.Read(campaign, at, fields),
            "move" => MoveLeaf.Read(campaign, at, fields),
            "unit" => UnitLeaf.Read(campaign, at, fields),
            "void" => VoidLeaf.Read(campaign, at, fields),
            "dispute" => DisputeLeaf.Read(campaign, at, fields),
            "key" => KeyLeaf.Read(at, fields),
            "audit" => AuditLeaf.Read(at, fields),
            "close" => CloseLeaf.Read(campaign, at, fields),
            "cancel" => CancelLeaf.Read(campaign, at, fields),
            "reopen" => ReopenLeaf.Read(campaign, at, fields),
            _ => throw new FormatException($"leaf: unknown type {type}"),
        };
        if ((campaign == WholeLog) != (leaf is KeyLeaf or AuditLeaf))
            throw new FormatException($"leaf: {type} does not go with campaign {campaign}");
        fields.End();
        return leaf;
    }

    private void CheckLength(int length)
    {
        if (length > Longest)
            throw new FormatException($"leaf: {length} bytes, a {Type} leaf has at most {Longest}");
    }
}
