namespace Pakta.Ledger;

// Reads the members of a leaf one by one; what nobody asked for is an unknown key.
internal sealed class LeafFields(IReadOnlyDictionary<string, object> values)
{
    private readonly HashSet<string> _left = [.. values.Keys];

    internal bool Has(string key) => values.ContainsKey(key);

    internal string Text(string key, Func<string, bool> rule) => Checked(key, Take(key), rule);

    internal string? OptionalText(string key, Func<string, bool> rule) => Has(key) ? Text(key, rule) : null;

    internal DateTimeOffset Minute(string key) => LeafRules.Minute(Text(key, t => t.Length == 17));

    internal long Integer(string key, long least, long most) => Number(key, Take(key), least, most);

    internal IReadOnlyList<string> Texts(string key, Func<string, bool> rule) =>
        Take(key) is IReadOnlyList<object> list ? [.. list.Select(i => Checked(key, i, rule))] : throw Wrong(key);

    internal IReadOnlyDictionary<string, int> Counts(string key, int least) =>
        Members(key).ToDictionary(m => m.Key, m => (int)Number(key, m.Value, least, int.MaxValue), StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, int>? OptionalCounts(string key, int least) => Has(key) ? Counts(key, least) : null;

    internal IReadOnlyDictionary<string, string>? OptionalMerge(string key)
    {
        if (!Has(key))
            return null;
        var merge = Members(key)
            .ToDictionary(m => m.Key, m => Checked(key, m.Value, LeafRules.IsUnit), StringComparer.Ordinal);
        // A chain would depend on an order that JSON objects do not have.
        return merge.Count > 0 && !merge.Values.Any(merge.ContainsKey) ? merge : throw Wrong(key);
    }

    internal IReadOnlyDictionary<string, UnitCount> Figures(string key) =>
        Members(key).ToDictionary(m => m.Key, m => m.Value is IReadOnlyList<object> { Count: 2 } pair
            ? new UnitCount((int)Number(key, pair[0], 0, int.MaxValue), (int)Number(key, pair[1], 0, int.MaxValue))
            : throw Wrong(key), StringComparer.Ordinal);

    internal void End()
    {
        if (_left.Count > 0)
            throw new FormatException($"leaf: unknown key {_left.Order(StringComparer.Ordinal).First()}");
    }

    private object Take(string key)
    {
        _left.Remove(key);
        return values.TryGetValue(key, out var value) ? value : throw new FormatException($"leaf: key {key} is missing");
    }

    private IReadOnlyDictionary<string, object> Members(string key) =>
        Take(key) is IReadOnlyDictionary<string, object> map && map.Keys.All(LeafRules.IsUnit) ? map : throw Wrong(key);

    private static string Checked(string key, object? value, Func<string, bool> rule) =>
        value is string text && rule(text) ? text : throw Wrong(key);

    private static long Number(string key, object? value, long least, long most) =>
        value is long number && number >= least && number <= most ? number : throw Wrong(key);

    private static FormatException Wrong(string key) => new($"leaf: the value of {key} is not allowed");
}
