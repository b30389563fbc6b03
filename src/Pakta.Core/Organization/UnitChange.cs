namespace Pakta.Core.Organization;

/// <summary>What a <see cref="UnitVersion"/> came from.</summary>
public enum UnitChange { Founded, Described, Moved, Merged, Split, Closed }
