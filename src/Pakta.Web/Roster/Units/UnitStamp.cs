namespace Pakta.Web.Roster.Units;

/// <summary>From when a change of the tree holds, on what basis, and who wrote it when.</summary>
/// <param name="From">Civil date in the unit's zone.</param>
/// <param name="Today">Civil date now in the unit's zone.</param>
/// <param name="Basis">Decree or reason.</param>
/// <param name="Now">Instant.</param>
/// <param name="By">Account.</param>
public sealed record UnitStamp(DateOnly From, DateOnly Today, string? Basis, DateTimeOffset Now, Guid? By)
{
    /// <summary>Written down now, applied on its day.</summary>
    public bool IsAhead => From > Today;
}
