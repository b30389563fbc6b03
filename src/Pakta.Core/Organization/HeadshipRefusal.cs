namespace Pakta.Core.Organization;

/// <summary>Why somebody does not become head or acting head of a unit.</summary>
public abstract record HeadshipRefusal : Refusal;

public sealed record HeadshipKindIsMissing : HeadshipRefusal;

public sealed record HeadshipDateIsMissing : HeadshipRefusal;

/// <summary>Acting is for a time.</summary>
public sealed record ActingNeedsAnEnd : HeadshipRefusal;

public sealed record HeadshipEndsBeforeItBegins : HeadshipRefusal;

/// <summary>No person in the officer's reach has that number.</summary>
public sealed record HeadIsUnknown : HeadshipRefusal;

/// <summary>The same person holds the same post in that time.</summary>
public sealed record HeadsItAlready : HeadshipRefusal;

/// <summary>Somebody else begins in that time; the new period ends before, or the other is ended first.</summary>
public sealed record AnotherHeadshipBegins(DateOnly From) : HeadshipRefusal;
