using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People;

/// <summary>A roster row that passed: what is stored, and nothing else of the file.</summary>
/// <param name="Row">Its number in the file.</param>
/// <param name="Nip">18 digits; null for a NON_ASN whom somebody chose to list.</param>
/// <param name="Data">What is said of the person; name without titles.</param>
/// <param name="Unit">Found by code, alias or name.</param>
/// <param name="IsHead">Head of the unit; acting if <see cref="Acting"/> says so, else definitive.</param>
public sealed record PersonRow(int Row, string? Nip, PersonData Data, KnownUnit Unit, bool IsHead)
{
    public ActingKind? Acting { get; init; }

    /// <summary>Without a number, and the file names somebody else of this name in this unit too.</summary>
    public bool HasNamesake { get; init; }

    /// <summary>A further post of somebody whose main row is another one: never moves the person.</summary>
    public bool IsExtraPost { get; init; }

    /// <summary>The file names further posts beside this one, and it is settled that this is the main one.</summary>
    public bool IsMainPost { get; init; }

    /// <summary>Not simply active; null: active.</summary>
    public PersonStanding? Standing { get; init; }

    /// <summary>The list says so in words; one without the column, or with an empty cell, says nothing.</summary>
    public bool IsSaidActive { get; init; }

    /// <summary>Plain spelling of the unit that a choice of this import settled, to be kept as an alias; null: there is none to keep.</summary>
    public string? UnitSpelling { get; init; }

    public ToldFields Told { get; init; }

    /// <summary>Name of the sheet, where more than one is read.</summary>
    public string? Sheet { get; init; }
}
