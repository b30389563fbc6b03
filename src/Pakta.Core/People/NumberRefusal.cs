namespace Pakta.Core.People;

/// <summary>Why a person does not get a number.</summary>
public abstract record NumberRefusal : Refusal;

public sealed record NumberIsImpossible(NipFault Fault) : NumberRefusal;

public sealed record NumberIsTheOwn : NumberRefusal;

/// <summary>Another record has it; if that is the same human, the two are to be merged.</summary>
public sealed record NumberIsTaken : NumberRefusal;

/// <summary>Whose it is, is not told: the record lies outside the officer's scope.</summary>
public sealed record NumberCannotBeUsed : NumberRefusal;

/// <summary>Birth date or gender differ from the old number: most likely somebody else's, so the officer must say it is right.</summary>
public sealed record NumberLooksLikeAnothers : NumberRefusal;
