namespace Pakta.Web.Features.Accounts;

/// <summary>What the two sign-in forms send; each fills its own half.</summary>
public sealed class SignInForm
{
    public string? Nama { get; set; }
    public string? Sandi { get; set; }
    public Guid? Siapa { get; set; }
    public string? Pin { get; set; }
    public string? ReturnUrl { get; set; }
}
