using Pakta.Core.Organization;

namespace Pakta.Core.People;

/// <summary>Who acts: an account, the human behind it if it belongs to the roster, and whether that human heads the person in question.</summary>
public readonly record struct Officer(Guid Account, PersonId? Person, bool HeadsThePerson)
{
    /// <summary>The offices that allow the act; empty where none is asked for.</summary>
    public IReadOnlyList<Office> Offices { get; init; } = [];
}

/// <summary>An office by which somebody acts, and the account that gave it; null: the console.</summary>
public readonly record struct Office(Role Role, Guid? GivenBy);
