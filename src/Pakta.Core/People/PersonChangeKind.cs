namespace Pakta.Core.People;

/// <summary>What of a person changed: unit, number, name, position, kind of employment, or two records became one.</summary>
public enum PersonChangeKind { Moved, Renumbered, Renamed, Repositioned, Restatused, Merged }
