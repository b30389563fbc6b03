namespace Pakta.Web.Settings;

/// <summary>Section <c>Seal</c>: the PKCS#12 of the agency's PDF seal. Made on first start outside Production.</summary>
public sealed class SealOptions
{
    public string Path { get; set; } = "";
    public string Password { get; set; } = "";
}
