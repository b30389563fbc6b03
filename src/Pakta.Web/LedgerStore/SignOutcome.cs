using Pakta.Core;

namespace Pakta.Web.LedgerStore;

/// <summary>The one live signature of the person in the round: made now, or found (a double tap, a second device, a lost answer).</summary>
public sealed record SignOutcome(SignatureId Signature, bool IsNew);
