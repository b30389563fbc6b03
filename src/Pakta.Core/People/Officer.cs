namespace Pakta.Core.People;

/// <summary>Who acts: an account, the human behind it if it belongs to the roster, and whether that human heads the person in question.</summary>
public readonly record struct Officer(Guid Account, PersonId? Person, bool HeadsThePerson);
