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

    /// <summary>The one field of the form, read as the method that was offered.</summary>
    public static StepUpSecret Of(SigningMethod offered, string? typed) => offered == SigningMethod.Pin ? Pin(typed) : Password(typed);
}
