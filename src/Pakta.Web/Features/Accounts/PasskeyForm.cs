namespace Pakta.Web.Features.Accounts;

/// <summary>A new passkey: the device's answer, and what its owner calls it.</summary>
public sealed class PasskeyForm
{
    public string? Kredensial { get; set; }
    public string? NamaKunci { get; set; }
}
