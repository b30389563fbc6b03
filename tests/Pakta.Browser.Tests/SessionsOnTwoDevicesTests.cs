using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>A sign-in that is over shows nothing any more, on whichever device it was.</summary>
public sealed class SessionsOnTwoDevicesTests : SiteFixture
{
    [Test]
    public async Task After_signing_out_the_back_button_shows_nothing()
    {
        var head = await EnterAsync("kadinkes", Screen.Phone);
        await head.GoAsync("/pakta");
        await head.GoAsync("/akun");
        await head.Button("Keluar").ClickAsync();
        await Expect(head.Button("Keluar")).ToHaveCountAsync(0);
        await head.Page.GoBackAsync();
        await Expect(head.Page).ToHaveURLAsync(new Regex("/masuk"));
        await Expect(head.Heading("Akun saya")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Ended_from_another_device_the_next_page_asks_who_it_is()
    {
        var phone = await EnterAsync("guru", Screen.Phone);
        var desk = await EnterAsync("guru", Screen.Desk);
        await phone.GoAsync("/akun");
        await desk.GoAsync("/akun");
        await Looks.CheckAsync(desk, "akun-sesi");
        var end = desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Akhiri (?!semua)") });
        await end.ClickAsync();
        await Expect(end).ToHaveCountAsync(0);
        await phone.GoAsync("/pakta");
        await Expect(phone.Page).ToHaveURLAsync(new Regex("/masuk"));
        await phone.Page.GoBackAsync();
        await Expect(phone.Heading("Akun saya")).ToHaveCountAsync(0);
        await desk.GoAsync("/pakta");
        await Expect(desk.Button("Keluar")).ToBeVisibleAsync();
    }
}
