using Microsoft.Playwright;

namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>What somebody holds in the hand or has on the desk.</summary>
internal static class Screen
{
    public static readonly ViewportSize PhoneSize = new() { Width = 360, Height = 740 };
    public static readonly ViewportSize TurnedPhoneSize = new() { Width = 740, Height = 360 };
    public static readonly ViewportSize DeskSize = new() { Width = 1280, Height = 900 };

    public static BrowserNewContextOptions Phone => new()
    {
        ViewportSize = PhoneSize, DeviceScaleFactor = 2, IsMobile = true, HasTouch = true, Locale = "id-ID", TimezoneId = "Asia/Makassar",
        UserAgent = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
    };

    public static BrowserNewContextOptions PhoneWithoutScripts
    {
        get
        {
            var phone = Phone;
            phone.JavaScriptEnabled = false;
            return phone;
        }
    }

    public static BrowserNewContextOptions Desk => new() { ViewportSize = DeskSize, Locale = "id-ID", TimezoneId = "Asia/Makassar" };
}
