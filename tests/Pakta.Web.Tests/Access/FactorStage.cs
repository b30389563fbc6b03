using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Web.Access.Totp;
using Pakta.Web.Data;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

/// <summary>The strict house with a mail bag; everybody has the same password.</summary>
internal sealed class FactorStage : IAsyncDisposable
{
    public const string Password = "payung jendela ombak";

    private FactorStage(RoundStory story, MailBag mails) => (Story, Mails) = (story, mails);

    public RoundStory Story { get; }
    public MailBag Mails { get; }
    public PaktaApp App => Story.App;

    public static async Task<FactorStage> SetAsync(TestDatabase database, bool strict = true)
    {
        var mails = new MailBag();
        var options = new PaktaAppOptions { Strict = strict, Settings = MailBag.Settings, Services = mails.Put };
        var stage = new FactorStage(await RoundStory.OnAsync(await PaktaApp.StartAsync(database, options)), mails);
        var hash = stage.App.Services.CreateScope().ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account(), Password);
        await stage.App.DbAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash)));
        return stage;
    }

    public Task<Guid> IdAsync(string name) => App.DbAsync(db => db.Users.Where(a => a.UserName == name).Select(a => a.Id).SingleAsync());

    /// <summary>Types name and password at the sign-in page; the answer is that of the page.</summary>
    public static Task<HttpResponseMessage> EnterAsync(Visitor visitor, string name, string password = Password) =>
        visitor.PostAsync("/masuk", "/masuk?cara=sandi", [("Nama", name), ("Sandi", password)]);

    /// <summary>Signed in by the password and nothing else.</summary>
    public async Task<Visitor> ByPasswordAsync(string name, string password = Password)
    {
        var visitor = App.Visit();
        using var entered = await EnterAsync(visitor, name, password);
        Assert.That(entered.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await entered.Content.ReadAsStringAsync());
        return visitor;
    }

    /// <summary>An authenticator app set up as its owner would; the key of it.</summary>
    public async Task<byte[]> SetUpAsync(Visitor owner)
    {
        var page = await owner.PageAsync("/akun/autentikator");
        var key = Key(page.QuerySelector("#kunci-totp")!.TextContent);
        using var done = await owner.PostAsync("/akun/autentikator", "/akun",
            [("Tiket", page.QuerySelector("input[name=Tiket]")!.GetAttribute("value")!), ("Kode", Code(key))]);
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await done.Content.ReadAsStringAsync());
        return key;
    }

    /// <summary>What the app shows now.</summary>
    public string Code(byte[] key, int stepsAhead = 0) => TotpCode.Of(key, TotpCode.StepOf(App.Clock.GetUtcNow()) + stepsAhead);

    /// <summary>The next step's code is another one.</summary>
    public void Wait() => App.Clock.Advance(TimeSpan.FromSeconds(30));

    public static async Task<string> TextAsync(Visitor visitor, string page) => (await visitor.PageAsync(page)).Body!.TextContent;

    public ValueTask DisposeAsync() => Story.DisposeAsync();

    // Base 32, by hand: the test's own reading of what the page shows.
    public static byte[] Key(string grouped)
    {
        var bits = string.Concat(grouped.Where(char.IsAsciiLetterOrDigit).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(n => Convert.ToByte(bits.Substring(n * 8, 8), 2))];
    }
}
