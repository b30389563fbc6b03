namespace Pakta.Web.Features.Shared;

/// <summary>What a reader chose on this device. Without a choice the device decides (<see cref="Theme"/> is null).</summary>
public sealed record Appearance(string? Theme)
{
    public const string ThemeCookie = "tema";
    public const string LanguageCookie = "bahasa";

    public string? BootstrapTheme => Theme switch { "terang" => "light", "gelap" => "dark", _ => null };

    public static Appearance Of(HttpRequest request) =>
        new(request.Cookies[ThemeCookie] is "terang" or "gelap" ? request.Cookies[ThemeCookie] : null);
}
