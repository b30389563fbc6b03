namespace Pakta.Ledger;

// The other direction of LeafFields: typed values to those that canonical JSON and LeafFields know.
internal static class LeafValues
{
    internal static Dictionary<string, object> Of<T>(IReadOnlyDictionary<string, T> map, Func<T, object> value) =>
        map.ToDictionary(p => p.Key, p => value(p.Value), StringComparer.Ordinal);

    internal static Dictionary<string, object> Of(IReadOnlyDictionary<string, int> counts) => Of(counts, n => (long)n);

    internal static void AddMerge(Dictionary<string, object> fields, IReadOnlyDictionary<string, string>? merge)
    {
        if (merge is { Count: > 0 })
            fields["merge"] = Of(merge, into => into);
    }

    internal static void AddRoot(Dictionary<string, object> fields, string? root)
    {
        if (root is not null)
            fields["root"] = root;
    }
}
