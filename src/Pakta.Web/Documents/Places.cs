namespace Pakta.Web.Documents;

/// <summary>The place of signing is the seat of the agency: <em>Pemerintah Kota Kendari</em> signs in <em>Kendari</em>.</summary>
internal static class Places
{
    private static readonly string[] Prefixes = ["Pemerintah Kota ", "Pemerintah Kabupaten ", "Pemerintah Provinsi ", "Pemerintah "];

    public static string Of(string agency)
    {
        foreach (var prefix in Prefixes)
            if (agency.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return agency[prefix.Length..];
        return agency;
    }
}
