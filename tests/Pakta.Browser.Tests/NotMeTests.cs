using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>A nurse hears at the next sign-in that somebody signed as her, and says that it was not she.</summary>
public sealed class NotMeTests : SiteFixture
{
    private string _round = "";

    protected override async Task PrepareAsync() => _round = await this.RoundForAllAsync();

    [Test]
    public async Task From_the_notice_to_the_decision_of_two_inspectors()
    {
        string code;
        await using (var ghost = await Guest.SignInAsync(Site, "perawat", Screen.Phone))
        {
            await ghost.SignAsync(_round);
            await ghost.LogsAsync();
            code = (await ghost.CodeAsync()).Replace("-", "", StringComparison.Ordinal);
        }

        var nurse = await EnterAsync("perawat", Screen.Phone);
        await Expect(nurse.Heading("Apakah ini Saudara?")).ToBeVisibleAsync();
        await Looks.CheckAsync(nurse, "pemberitahuan");
        await nurse.Link("Bukan saya").ClickAsync();
        await Looks.CheckAsync(nurse, "bukan-saya");
        await nurse.Page.GetByLabel("Keterangan (boleh kosong)").FillAsync("Saya sedang dinas malam dan tidak memegang ponsel.");
        await nurse.Button("Bukan saya yang menandatangani").ClickAsync();
        await Expect(nurse.Page.GetByText("Keberatan Saudara tercatat")).ToBeVisibleAsync();
        await Looks.CheckAsync(nurse, "keberatan-tercatat");

        var citizen = await ArriveAsync();
        await citizen.GoAsync($"/v/{code}");
        await Expect(citizen.Heading("Disengketakan")).ToBeVisibleAsync();

        var first = await EnterAsync("inspektorat");
        await first.GoAsync("/sengketa");
        await Looks.CheckAsync(first, "sengketa-daftar");
        await first.Page.Locator("tbody a").First.ClickAsync();
        await first.Page.GetByLabel("bukan orangnya, tanda tangan dibatalkan").CheckAsync();
        await first.Page.GetByLabel("Alasan").FillAsync("Daftar dinas menunjukkan ia di ruang operasi.");
        await Looks.CheckAsync(first, "sengketa-usul");
        await first.Button("Usulkan").ClickAsync();
        await Expect(first.Page.GetByText("Saudara sendiri yang mengusulkannya")).ToBeVisibleAsync();

        var second = await EnterAsync("inspektorat.dua");
        await second.GoAsync(new Uri(first.Page.Url).AbsolutePath);
        await Looks.CheckAsync(second, "sengketa-orang-kedua");
        await second.Button("Setuju, putuskan").ClickAsync();
        await Expect(second.Page.GetByText("dibatalkan: bukan orangnya")).ToBeVisibleAsync();
        await citizen.GoAsync($"/v/{code}");
        await Expect(citizen.Heading("Dibatalkan")).ToBeVisibleAsync();
        await nurse.GoAsync("/");
        await Expect(nurse.Page.GetByText("Keberatan Saudara sudah diputus Inspektorat.")).ToBeVisibleAsync();
    }
}
