using Pakta.Core.Signing;

namespace Pakta.Web.Access;

/// <summary>What the signer typed right before signing.</summary>
public sealed class StepUpSecret
{
    private StepUpSecret(SigningMethod method, string? value, string? code = null) => (Method, Value, Code) = (method, value ?? "", code ?? "");

    public SigningMethod Method { get; }
    internal string Value { get; }

    /// <summary>From the mail, beside the password.</summary>
    internal string Code { get; }

    public static StepUpSecret Pin(string? pin) => new(SigningMethod.Pin, pin);

    public static StepUpSecret Password(string? password) => new(SigningMethod.Password, password);

    public static StepUpSecret Totp(string? code) => new(SigningMethod.Totp, code);

    public static StepUpSecret MailedCode(string? password, string? code) => new(SigningMethod.Code, password, code);

    /// <summary>What the browser answered to a challenge that is bound to the text.</summary>
    public static StepUpSecret Passkey(string? answer) => new(SigningMethod.Passkey, answer);

    /// <summary>The fields of the form, read as the method that was offered.</summary>
    public static StepUpSecret Of(SigningMethod offered, string? typed, string? code) => offered switch
    {
        SigningMethod.Pin => Pin(typed),
        SigningMethod.Passkey => Passkey(typed),
        SigningMethod.Totp => Totp(typed),
        SigningMethod.Code => MailedCode(typed, code),
        _ => Password(typed),
    };
}
