namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>A city in the middle of its work: one round open to all with some signatures, one that waits above, one draft.</summary>
internal sealed record City(string Round, string Waiting, string Draft, string Code)
{
    public static async Task<City> BuildAsync(SiteFixture fixture)
    {
        var mayor = await fixture.EnterAsync("ppk");
        var round = await mayor.LaunchAsync("Netralitas ASN 2029");
        await mayor.OpenAsync(round);
        await mayor.SignAsync(round);
        await mayor.PassOnAsync(round, "R");
        var head = await fixture.EnterAsync("kadinkes");
        await head.SignAsync(round);
        await head.PassOnAsync(round, "D02");
        foreach (var early in (string[])["sekda", "camat.abeli"])
            await (await fixture.EnterAsync(early)).SignAsync(round);
        await mayor.OpenAllAsync(round);
        var nurse = await fixture.EnterAsync("perawat", Screen.Phone);
        await nurse.SignAsync(round);
        var code = await nurse.CodeAsync();
        var waiting = await mayor.LaunchAsync("Netralitas Pilkada 2031");
        await mayor.OpenAsync(waiting);
        return new City(round, waiting, await mayor.LaunchAsync("Uji naskah baru"), code.Replace("-", "", StringComparison.Ordinal));
    }
}
