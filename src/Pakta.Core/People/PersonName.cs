namespace Pakta.Core.People;

/// <summary>How a name with titles is written: <c>Dr. H. Ahmad Fauzi, S.Sos., M.Si.</c></summary>
public static class PersonName
{
    /// <summary>Joins prefix, name and suffix.</summary>
    public static string Full(string? prefix, string name, string? suffix)
    {
        var front = string.IsNullOrEmpty(prefix) ? name : $"{prefix} {name}";
        return string.IsNullOrEmpty(suffix) ? front : $"{front}, {suffix}";
    }
}
