namespace Pakta.Web.Access;

/// <summary>Passwords that a finger draws on the keys, and those that say one short thing again and again.</summary>
internal static class KeyboardWalks
{
    private const int LongestBlock = 6;
    private static readonly string[] Rows = ["1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"];

    /// <summary>Two of three steps go to a key beside the last one: no sentence does that.</summary>
    public static bool IsWalk(string text)
    {
        var near = 0;
        for (var i = 1; i < text.Length; i++)
            if (AreNear(text[i - 1], text[i])) near++;
        return near * 3 >= (text.Length - 1) * 2;
    }

    /// <summary><c>abc123abc123abc1</c>.</summary>
    public static bool IsRepeated(string text)
    {
        for (var block = 1; block <= Math.Min(LongestBlock, text.Length / 2); block++)
            if (text.AsSpan(block).SequenceEqual(text.AsSpan(0, text.Length - block))) return true;
        return false;
    }

    // Each row of keys stands half a key to the right of the one above.
    private static bool AreNear(char a, char b)
    {
        if (Place(a) is not var (row, key) || Place(b) is not var (otherRow, other)) return false;
        return (otherRow - row) switch { 0 => Math.Abs(other - key) <= 1, 1 => other - key is 0 or -1, -1 => other - key is 0 or 1, _ => false };
    }

    private static (int Row, int Key)? Place(char key)
    {
        for (var row = 0; row < Rows.Length; row++)
            if (Rows[row].IndexOf(key, StringComparison.Ordinal) is >= 0 and var at) return (row, at);
        return null;
    }
}
