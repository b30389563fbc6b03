namespace Pakta.Web.Settings;

// The section Seal of the settings.
public sealed class SealOptions
{
    // PKCS#12 with a P-256 key.
    public string Path { get; set; } = "";

    public string Password { get; set; } = "";
}
