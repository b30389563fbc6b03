using Pakta.Core.Signing;

namespace Pakta.Web.Access;

/// <summary>What the signer typed right before signing.</summary>
public sealed class StepUpSecret
{
    private StepUpSecret(SigningMethod method, string value) => (Method, Value) = (method, value);

    public SigningMethod Method { get; }
    internal string Value { get; }

    public static StepUpSecret Pin(string? pin) => new(SigningMethod.Pin, pin ?? "");

    public static StepUpSecret Password(string? password) => new(SigningMethod.Password, password ?? "");

    /// <summary>What the browser answered to a challenge that is bound to the text.</summary>
    public static StepUpSecret Passkey(string? answer) => new(SigningMethod.Passkey, answer ?? "");

    /// <summary>The one field of the form, read as the method that was offered.</summary>
    public static StepUpSecret Of(SigningMethod offered, string? typed) => offered switch
    {
        SigningMethod.Pin => Pin(typed),
        SigningMethod.Passkey => Passkey(typed),
        _ => Password(typed),
    };
}
