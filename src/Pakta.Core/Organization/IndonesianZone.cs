namespace Pakta.Core.Organization;

/// <summary>One of the three civil time zones (Keppres 41/1987): WIB UTC+7, WITA UTC+8, WIT UTC+9; none has summer time.</summary>
public sealed record IndonesianZone(string Name, TimeSpan Offset)
{
    public static readonly IndonesianZone Wib = new("WIB", TimeSpan.FromHours(7));
    public static readonly IndonesianZone Wita = new("WITA", TimeSpan.FromHours(8));
    public static readonly IndonesianZone Wit = new("WIT", TimeSpan.FromHours(9));

    /// <summary>The zone by the province of a region code; WIB where there is none.</summary>
    public static IndonesianZone OfRegion(string? region) => region is { Length: >= 2 } ? region[..2] switch
    {
        "51" or "52" or "53" or "63" or "64" or "65" or "71" or "72" or "73" or "74" or "75" or "76" => Wita,
        "81" or "82" or "91" or "92" or "93" or "94" or "95" or "96" => Wit,
        _ => Wib,
    } : Wib;

    /// <summary>The wall clock of the zone.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The civil date of the zone.</summary>
    public DateOnly Date(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The instant at which a civil date of the zone begins.</summary>
    public DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
