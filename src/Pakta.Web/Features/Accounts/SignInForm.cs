namespace Pakta.Web.Features.Accounts;

/// <summary>What the three sign-in forms send; each fills its own part.</summary>
public sealed class SignInForm
{
    public string? Nama { get; set; }
    public string? Sandi { get; set; }
    public Guid? Siapa { get; set; }
    public string? Pin { get; set; }

    /// <summary>A passkey's answer.</summary>
    public string? Kredensial { get; set; }
    public string? ReturnUrl { get; set; }
}
