using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Accounts;

/// <summary>A small city, and the ways people get in.</summary>
internal sealed class AccountsStage : IAsyncDisposable
{
    public const string Pin = "739105";

    private AccountsStage(PaktaApp app, SmallCity city) => (App, City) = (app, city);

    public PaktaApp App { get; }
    public SmallCity City { get; }

    public static async Task<AccountsStage> SetAsync(PaktaAppOptions? options = null)
    {
        var app = await PaktaApp.StartAsync(options: options);
        return new AccountsStage(app, await SmallCity.BuildAsync(app));
    }

    public Task<string> CodeAsync(PersonId person) =>
        App.UseAsync<ActivationCodes, string>(codes => codes.IssueAsync(person, ActivationCodes.FirstActivation, default));

    /// <summary>Types a code; the answer carries the page that asks who it is.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TypeAsync(Visitor visitor, string code)
    {
        using var response = await visitor.PostFormAsync("/aktivasi", new { kode = code });
        var page = await visitor.ReadAsync(response);
        Assert.That(page.QuerySelector("input[name=Tiket]"), Is.Not.Null, page.Body?.TextContent);
        return new Dictionary<string, string>
        {
            ["Tiket"] = page.QuerySelector("input[name=Tiket]")!.GetAttribute("value")!,
            ["text"] = page.Body!.TextContent,
        };
    }

    public static Task<HttpResponseMessage> SetPinAsync(Visitor visitor, string ticket, string pin, string? again = null) =>
        visitor.PostAsync("/aktivasi/buat", "/aktivasi", [("Tiket", ticket), ("Cara", "pin"), ("Baru", pin), ("Ulang", again ?? pin)]);

    public static Task<HttpResponseMessage> SetPasswordAsync(Visitor visitor, string ticket, string password) =>
        visitor.PostAsync("/aktivasi/buat", "/aktivasi", [("Tiket", ticket), ("Cara", "sandi"), ("Baru", password), ("Ulang", password)]);

    /// <summary>A visitor whose device holds a PIN of the person; signed in.</summary>
    public async Task ActivateAsync(Visitor visitor, PersonId person, string pin = Pin)
    {
        var page = await TypeAsync(visitor, await CodeAsync(person));
        using var done = await SetPinAsync(visitor, page["Tiket"], pin);
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await done.Content.ReadAsStringAsync());
    }

    public static async Task LeaveAsync(Visitor visitor) => (await visitor.PostFormAsync("/", new { }, "/keluar")).Dispose();

    public Task<Guid> AccountOfAsync(PersonId person) => App.DbAsync(db => db.Users.Where(a => a.PersonId == person).Select(a => a.Id).SingleAsync());

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
