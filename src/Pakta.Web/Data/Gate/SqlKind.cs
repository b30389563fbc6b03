namespace Pakta.Web.Data.Gate;

/// <summary>Does a statement write? A wrong guess is caught by <c>query_only</c>, never by luck.</summary>
internal static class SqlKind
{
    private static readonly string[] Verbs = ["INSERT", "UPDATE", "DELETE", "REPLACE"];

    public static bool Writes(string sql)
    {
        var text = SkipComments(sql);
        var word = text[..WordLength(text)];
        if (Is(word, "PRAGMA") && text.Contains("wal_checkpoint", StringComparison.OrdinalIgnoreCase)) return true;
        if (Is(word, "SELECT") || Is(word, "PRAGMA") || Is(word, "EXPLAIN") || Is(word, "VALUES"))
            return HasFurtherStatement(text) && ContainsVerb(text);
        return !Is(word, "WITH") || ContainsVerb(text);
    }

    private static bool HasFurtherStatement(ReadOnlySpan<char> text) => text.TrimEnd().TrimEnd(';').Contains(';');

    private static bool ContainsVerb(ReadOnlySpan<char> text)
    {
        foreach (var verb in Verbs)
            if (text.Contains(verb, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static ReadOnlySpan<char> SkipComments(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        while (text.StartsWith("--"))
        {
            var end = text.IndexOf('\n');
            text = end < 0 ? [] : text[(end + 1)..].TrimStart();
        }
        return text;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var n = 0;
        while (n < text.Length && char.IsLetter(text[n])) n++;
        return n;
    }

    private static bool Is(ReadOnlySpan<char> word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
