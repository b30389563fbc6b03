namespace Pakta.Core.People;

/// <summary>Why two records do not become one.</summary>
public abstract record MergeRefusal : Refusal;

public sealed record RecordIsTheSame : MergeRefusal;

public sealed record RecordIsMergedAlready : MergeRefusal;

/// <summary>Both have a live signature in the round; one must be revoked first, in the open.</summary>
public sealed record BothSignedTheRound(string Round) : MergeRefusal;

/// <summary>Two activated sign-ins: the officer must say that the one of the ending record is closed.</summary>
public sealed record BothSignIn : MergeRefusal;

/// <summary>The record that would go on is exempt or no civil servant's, the one that would end counts.</summary>
public sealed record SurvivorIsNotCounted : MergeRefusal;

/// <summary>No other record in the officer's reach has that number.</summary>
public sealed record RecordIsUnknown : MergeRefusal;

/// <summary>Which record goes on is not said.</summary>
public sealed record SurvivorIsMissing : MergeRefusal;

/// <summary>One of the records waits for a merger already.</summary>
public sealed record MergerIsProposedAlready : MergeRefusal;

/// <summary>Two records of one human are one human today as well: nothing to wait for.</summary>
public sealed record MergerIsAhead : MergeRefusal;

/// <summary>Before that day only one of the records was on the roster: the person would have counted nowhere or elsewhere.</summary>
public sealed record MergerIsBeforeRecord(DateOnly Since) : MergeRefusal;
