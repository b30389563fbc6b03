namespace Pakta.Web.Features.Accounts;

/// <summary>After a right password: the page that asks for the code of the app.</summary>
public sealed record SecondStep(string Ticket, string? ReturnUrl, string? Error);

/// <summary>What it sends.</summary>
public sealed class SecondStepForm
{
    public string? Tiket { get; set; }
    public string? Kode { get; set; }
    public string? ReturnUrl { get; set; }
}
