namespace Pakta.Web.Access;

/// <summary>Outcome of one try of a PIN: the account on success; otherwise the tries left here, null where no live PIN was meant.</summary>
public sealed record PinCheck(Guid? Account, int? TriesLeft);
