using Pakta.Core;

namespace Pakta.Web.Access;

/// <summary>Why a code, a PIN or a password is not accepted.</summary>
public abstract record AccountRefusal : Refusal;

public sealed record PinIsNotSixDigits : AccountRefusal;
public sealed record PinIsTooSimple : AccountRefusal;
public sealed record PinIsTheBirthDate : AccountRefusal;
public sealed record EntriesDiffer : AccountRefusal;
public sealed record OldPasswordIsWrong : AccountRefusal;
public sealed record PasswordIsTooShort : AccountRefusal;
public sealed record PasswordIsTooLong : AccountRefusal;
public sealed record PasswordIsCommon : AccountRefusal;
public sealed record PasskeyIsNotProven : AccountRefusal;
public sealed record PasskeyAtKiosk : AccountRefusal;
public sealed record PasskeyIsTaken : AccountRefusal;
public sealed record TooManyPasskeys(int Most) : AccountRefusal;
public sealed record TotpFailed : AccountRefusal;
public sealed record TotpIsSet : AccountRefusal;
public sealed record FreshProofIsMissing : AccountRefusal;
public sealed record NoOwnChannel : AccountRefusal;
public sealed record TooManyMailedCodes(int MostAnHour, int MostADay) : AccountRefusal;
public sealed record PasswordAloneIsTooWeak : AccountRefusal;
public sealed record SigningTooOften(int Most) : AccountRefusal;
public sealed record MailedCodeFailed : AccountRefusal;
/// <summary>The provider says no NIP, and no account is linked to this person of it.</summary>
public sealed record SsoIsNotLinked : AccountRefusal;
/// <summary>The provider's NIP is nobody's in the roster.</summary>
public sealed record SsoNumberIsUnknown : AccountRefusal;
public sealed record CodeIsUnknown : AccountRefusal;
/// <param name="Code">Its row: whoever holds the code may say that it was somebody else.</param>
public sealed record CodeIsSpent(Guid Code) : AccountRefusal;
public sealed record CodeIsBurnt : AccountRefusal;
public sealed record CodeIsNotForOfficials : AccountRefusal;
public sealed record CodeServesLater : AccountRefusal;
public sealed record SlipIsNotHandedOver : AccountRefusal;
public sealed record CodeHasExpired : AccountRefusal;
