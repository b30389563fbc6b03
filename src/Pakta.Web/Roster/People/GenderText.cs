namespace Pakta.Web.Roster.People;

/// <summary>One cell of JENIS KELAMIN.</summary>
internal static class GenderText
{
    public static GenderMark Read(string? text) => text switch
    {
        null or "-" => GenderMark.None,
        "P" or "p" => GenderMark.P,
        "L" or "M" or "1" => GenderMark.Man,
        "F" or "W" or "2" => GenderMark.Woman,
        _ => Slowly(text.ToUpperInvariant()),
    };

    /// <summary>The letter rules out one meaning of <c>P</c>: beside L it is Perempuan, beside W it is Pria.</summary>
    public static (bool BesideMen, bool BesideWomen) Hints(string? text) => (text is "L" or "l", text is "W" or "w");

    private static GenderMark Slowly(string text) => text switch
    {
        "PEREMPUAN" or "WANITA" or "F" or "W" or "FEMALE" or "PR" or "2" => GenderMark.Woman,
        "LAKI-LAKI" or "LAKI - LAKI" or "LAKI LAKI" or "PRIA" or "L" or "M" or "MALE" or "LK" or "1" => GenderMark.Man,
        _ => GenderMark.Unknown,
    };
}
