namespace Pakta.Core.People;

/// <summary>Why a postponement is not recorded or ended.</summary>
public abstract record PostponementRefusal : Refusal;

public sealed record PostponementReasonIsMissing : PostponementRefusal;

public sealed record PostponementNeedsAnEnd : PostponementRefusal;

public sealed record PostponementEndsBeforeItBegins : PostponementRefusal;

public sealed record PostponementIsTooLong(int Years) : PostponementRefusal;

public sealed record PostponementOverlaps(DateOnly From, DateOnly Until) : PostponementRefusal;

/// <summary>It has ended, by its last day or by a return.</summary>
public sealed record PostponementHasEnded : PostponementRefusal;

/// <summary>The day of return lies before its first or after its last day.</summary>
public sealed record ReturnIsOutsidePostponement(DateOnly From, DateOnly Until) : PostponementRefusal;
