namespace Pakta.Core;

/// <summary>The value of a command that has nothing to tell but success.</summary>
public readonly record struct Done;
