namespace Pakta.Web.Auditing;

/// <summary>
/// Requests that were refused, counted in memory by kind, account and source, and written as lines once a minute: a flood of refusals
/// becomes neither a flood of memory nor one of the database. What exceeds the places of a minute is one count for each kind.
/// </summary>
/// <remarks>A process that is killed loses the counts of its last minute.</remarks>
public sealed class TurnedAway
{
    public const int Places = 200;
    private readonly Lock _lock = new();
    private Dictionary<Key, Count> _counts = [];

    /// <param name="Account">Whose session it was; null: nobody's.</param>
    /// <param name="Source">Address; null: of several, for want of places.</param>
    public readonly record struct Key(AuditAct Act, Guid? Account, string? Source);

    /// <param name="Where">Pattern of the first address, without anybody's number or code in it.</param>
    public readonly record struct Count(int Times, string Where);

    public void Add(AuditAct act, Guid? account, string source, string where)
    {
        lock (_lock) Put(new Key(act, account, source), new Count(1, where));
    }

    /// <summary>What was counted since the last time; counting begins anew.</summary>
    public IReadOnlyCollection<KeyValuePair<Key, Count>> Take()
    {
        lock (_lock)
        {
            var taken = _counts;
            _counts = [];
            return taken;
        }
    }

    /// <summary>They could not be written: they count again.</summary>
    public void PutBack(IEnumerable<KeyValuePair<Key, Count>> taken)
    {
        lock (_lock)
            foreach (var (key, count) in taken) Put(key, count);
    }

    private void Put(Key key, Count count)
    {
        if (!_counts.ContainsKey(key) && _counts.Count >= Places) (key, count) = (new Key(key.Act, null, null), count with { Where = "" });
        _counts[key] = _counts.TryGetValue(key, out var known) ? known with { Times = known.Times + count.Times } : count;
    }
}
