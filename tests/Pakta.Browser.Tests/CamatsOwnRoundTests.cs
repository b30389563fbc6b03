using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>A camat launches for the own kecamatan, without anybody above.</summary>
public sealed partial class CamatsOwnRoundTests : SiteFixture
{
    [Test]
    public async Task A_camat_launches_signs_and_reminds_the_lurah_who_signs()
    {
        var camat = await EnterAsync("camat.abeli", Screen.Phone);
        var slug = await camat.LaunchAsync("Pakta Kecamatan Abeli 2029", "KEC06");
        await camat.OpenAsync(slug);
        await camat.SignAsync(slug);
        await camat.PassOnAsync(slug, "KEC06");

        await camat.GoAsync($"/putaran/{slug}");
        var card = camat.Page.GetByRole(AriaRole.Region, new() { Name = "Jajaran langsung Saudara" }).GetByRole(AriaRole.Listitem)
            .Filter(new() { HasText = "Kelurahan Poasia" });
        await Expect(card).ToContainTextAsync("belum tanda tangan");
        await Expect(card.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("WhatsApp") })).ToHaveAttributeAsync("href", ReadyMessage());

        var lurah = await EnterAsync("lurah.poasia", Screen.Phone);
        await lurah.GoAsync("/pakta");
        await lurah.Link("Baca dan tandatangani").ClickAsync();
        await lurah.SignAsync(slug);

        await camat.GoAsync($"/putaran/{slug}");
        await Expect(card).ToContainTextAsync("belum meneruskan");
        Assert.That(camat.Complaints.Concat(lurah.Complaints), Is.Empty);
    }

    [GeneratedRegex(@"^https://wa\.me/628\d{7,11}\?text=Yth")]
    private static partial Regex ReadyMessage();
}
