using Pakta.Core.Signing;

namespace Pakta.Web.Access;

/// <summary>How the signer can confirm on this device. <paramref name="Ready"/> is false where neither a PIN nor a password is had here.</summary>
public sealed record StepUpOffer(SigningMethod Method, bool Ready, int? TriesLeft)
{
    /// <summary>Has a passkey: the browser can answer for the text itself, on any device that holds it.</summary>
    public bool HasPasskey { get; init; }
}
