namespace Pakta.Ledger;

/// <summary>
/// The public figures of one campaign, folded from its leaves in log order: the sequencer, the site and any outside
/// verifier use this same fold. After an exception, or when the leaves were not stored after all, throw the object away
/// and fold again. For one thread.
/// </summary>
public sealed class PublicCount(string campaign)
{
    private readonly Dictionary<string, UnitCount> _units = new(StringComparer.Ordinal);
    private readonly HashSet<long> _liveSigns = [];
    private readonly HashSet<long> _voided = [];
    private IReadOnlyList<string>? _texts;
    private HashSet<string>? _leftToClose;
    private DateTimeOffset _lastAt;
    private long _lastIndex = -1;

    /// <summary>Slug of the campaign.</summary>
    public string Campaign => campaign;

    /// <summary>Figures by code of the reporting unit.</summary>
    public IReadOnlyDictionary<string, UnitCount> Units => _units;

    /// <summary>Sum over all reporting units.</summary>
    public UnitCount Total => _units.Values.Aggregate(default(UnitCount), UnitCount.Add);

    /// <summary>Live signatures of people outside the denominator: signed so, or left it since.</summary>
    public int SignedOutside { get; private set; }

    /// <summary>Signatures entered after the first closing; to be held against the counts of the reopen leaves.</summary>
    public int SignedAfterClose { get; private set; }

    /// <summary>Figures at the last closing, or null before it.</summary>
    public IReadOnlyDictionary<string, UnitCount>? AtClosing { get; private set; }

    public bool IsClosed { get; private set; }

    public bool IsCancelled { get; private set; }

    /// <summary>Folds the next leaf of this campaign.</summary>
    /// <param name="index">Zero-based index in the log; it rises from leaf to leaf.</param>
    /// <param name="leaf">The leaf.</param>
    /// <exception cref="LedgerException">The leaf cannot follow those before it.</exception>
    public void Apply(long index, Leaf leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        Require(index, leaf.Campaign == campaign, $"it belongs to {leaf.Campaign}, not to {campaign}");
        Require(index, index > _lastIndex, $"it comes after leaf {_lastIndex}");
        Require(index, leaf.At >= _lastAt, "time goes backwards");
        Require(index, leaf is CampaignLeaf == _texts is null, "a campaign begins with one campaign leaf");
        Require(index, _leftToClose is null || leaf is CloseLeaf, "the closing before it is not complete");
        (_lastIndex, _lastAt) = (index, leaf.At);
        switch (leaf)
        {
            case CampaignLeaf begin:
                _texts = begin.TextSha256s;
                break;
            case RosterLeaf roster:
                foreach (var (unit, obliged) in roster.Obliged)
                    Require(index, _units.TryAdd(unit, new(obliged, 0)), $"reporting unit {unit} is already there");
                break;
            case OpenLeaf or UnitLeaf:
                Require(index, !IsCancelled, "the campaign is cancelled");
                break;
            case SignLeaf sign:
                Apply(index, sign);
                break;
            case RosterDeltaLeaf delta:
                Apply(index, delta);
                break;
            case MoveLeaf move:
                Change(index, move.From, -1, -1);
                Change(index, move.To, 1, 1);
                Merge(index, move.Merge);
                break;
            case VoidLeaf gone:
                Apply(index, gone);
                break;
            case DisputeLeaf dispute:
                Require(index, _liveSigns.Contains(dispute.SignIndex) || _voided.Contains(dispute.SignIndex),
                    $"leaf {dispute.SignIndex} is no signature of this campaign");
                break;
            case CloseLeaf close:
                Apply(index, close);
                break;
            case CancelLeaf:
                Require(index, !IsCancelled, "the campaign is already cancelled");
                IsCancelled = true;
                break;
            case ReopenLeaf:
                Require(index, IsClosed && !IsCancelled, "only a closed campaign is reopened");
                IsClosed = false;
                break;
            default:
                throw new LedgerException(index, $"a {leaf.Type} leaf is of no campaign");
        }
    }

    private void Apply(long index, SignLeaf sign)
    {
        Require(index, !IsClosed && !IsCancelled, "a signature after the campaign's end");
        Require(index, _texts!.Contains(sign.TextSha256), "the text signed is none of this campaign");
        Change(index, sign.Unit, 0, sign.Obliged ? 1 : 0);
        if (!sign.Obliged)
            AddOutside(index, 1);
        _liveSigns.Add(index);
        if (AtClosing is not null)
            SignedAfterClose++;
    }

    private void Apply(long index, VoidLeaf gone)
    {
        Require(index, !_voided.Contains(gone.SignIndex), $"the signature at {gone.SignIndex} is already void");
        Require(index, _liveSigns.Remove(gone.SignIndex), $"leaf {gone.SignIndex} is no signature");
        _voided.Add(gone.SignIndex);
        if (!gone.Obliged)
            AddOutside(index, -1);
        Change(index, gone.Unit, 0, gone.Obliged ? -1 : 0);
    }

    private void Apply(long index, RosterDeltaLeaf delta)
    {
        var signed = delta.SignedChange ?? new Dictionary<string, int>();
        foreach (var unit in delta.Change.Keys.Union(signed.Keys, StringComparer.Ordinal))
        {
            var obliged = delta.Change.GetValueOrDefault(unit);
            if (obliged > 0)
                _units.TryAdd(unit, default);
            Change(index, unit, obliged, signed.GetValueOrDefault(unit));
        }
        AddOutside(index, -signed.Values.Sum(n => (long)n));
        Merge(index, delta.Merge);
    }

    private void Apply(long index, CloseLeaf close)
    {
        Require(index, !IsClosed && !IsCancelled, "the campaign has already ended");
        _leftToClose ??= new HashSet<string>(_units.Keys, StringComparer.Ordinal);
        foreach (var (unit, figures) in close.Figures)
        {
            Require(index, _leftToClose.Remove(unit), $"{unit} is no reporting unit, or is named twice");
            Require(index, _units[unit] == figures,
                $"{unit} closes with {figures.Signed} of {figures.Obliged}; " +
                $"the leaves give {_units[unit].Signed} of {_units[unit].Obliged}");
        }
        if (_leftToClose.Count > 0)
            return;
        (_leftToClose, IsClosed) = (null, true);
        AtClosing = new Dictionary<string, UnitCount>(_units, StringComparer.Ordinal);
    }

    private void Merge(long index, IReadOnlyDictionary<string, string>? merge)
    {
        foreach (var (from, into) in merge ?? new Dictionary<string, string>())
        {
            Require(index, _units.Remove(from, out var figures), $"{from} is no reporting unit");
            Change(index, into, figures.Obliged, figures.Signed);
        }
    }

    private void Change(long index, string unit, long obliged, long signed)
    {
        Require(index, _units.TryGetValue(unit, out var old), $"{unit} is no reporting unit");
        (obliged, signed) = (old.Obliged + obliged, old.Signed + signed);
        Require(index, obliged is >= 0 and <= int.MaxValue && signed >= 0 && signed <= obliged,
            $"{unit} would have {signed} signatures of {obliged} obliged people");
        _units[unit] = new((int)obliged, (int)signed);
    }

    private void AddOutside(long index, long change)
    {
        Require(index, SignedOutside + change is >= 0 and <= int.MaxValue,
            "more signatures come back into the figures than have left them");
        SignedOutside += (int)change;
    }

    private static void Require(long index, bool holds, string otherwise)
    {
        if (!holds)
            throw new LedgerException(index, otherwise);
    }
}
