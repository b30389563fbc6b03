namespace Pakta.Core.People;

/// <summary>What of a person changed: unit, number, name, position or kind of employment.</summary>
public enum PersonChangeKind { Moved, Renumbered, Renamed, Repositioned, Restatused }
