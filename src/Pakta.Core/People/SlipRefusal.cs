namespace Pakta.Core.People;

/// <summary>Why slips are not printed, handed over or cancelled.</summary>
public abstract record SlipRefusal : Refusal;

public sealed record SlipsForNobody : SlipRefusal;
public sealed record SlipReasonIsMissing(int Longest) : SlipRefusal;
public sealed record SlipsForStrangers(IReadOnlyList<string> Numbers) : SlipRefusal;
public sealed record SlipsForOfficials(IReadOnlyList<string> Names) : SlipRefusal;
public sealed record TooManySlips(int Most) : SlipRefusal;
public sealed record SlipDaysAreOutside(int Most) : SlipRefusal;
public sealed record SlipsAreCancelled : SlipRefusal;
public sealed record SlipsAreHandedOver : SlipRefusal;
public sealed record SlipsAreTooOld(int Days) : SlipRefusal;
public sealed record SlipsAreReplaced : SlipRefusal;
public sealed record SlipsNeedSecondPerson : SlipRefusal;
public sealed record SlipsNeedAnotherUnit : SlipRefusal;
public sealed record SlipsByTheHead : SlipRefusal;
