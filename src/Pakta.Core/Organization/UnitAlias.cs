namespace Pakta.Core.Organization;

/// <summary>
/// Another spelling of a unit's name in the lists of one agency, confirmed once by a person: <c>DISDIKBUD</c>. Spellings are kept
/// plain (see the roster's unit names), so that case, dots and abbreviations need no alias of their own.
/// </summary>
public sealed class UnitAlias
{
    private UnitAlias() { }

    public Guid Id { get; private set; }

    /// <summary>Root of the subtree in which the spelling means this unit.</summary>
    public UnitId AgencyId { get; private set; }
    public string Spelling { get; private set; } = "";
    public UnitId UnitId { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid? RecordedBy { get; private set; }

    public static UnitAlias Create(Guid id, UnitId agency, string spelling, UnitId unit, DateTimeOffset now, Guid? by) =>
        new() { Id = id, AgencyId = agency, Spelling = spelling, UnitId = unit, RecordedAt = now, RecordedBy = by };
}
