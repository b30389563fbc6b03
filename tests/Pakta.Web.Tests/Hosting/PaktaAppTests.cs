using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Web.Access;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Hosting;

[DatabaseSource]
public sealed class PaktaAppTests(TestDatabase database)
{
    private PaktaApp _app = null!;
    private SmallCity _city = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _app = await PaktaApp.StartAsync(database);
        _city = await SmallCity.BuildAsync(_app);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Test]
    public async Task Runs_on_the_database_it_was_asked_for()
    {
        var provider = await _app.DbAsync(db => Task.FromResult(db.Database.ProviderName));
        Assert.That(provider, Does.Contain(database == TestDatabase.Sqlite ? "Sqlite" : "PostgreSQL"));
    }

    [Test]
    public async Task Holds_a_city_with_a_head_in_every_unit()
    {
        var headless = await _app.DbAsync(db => db.Units.Where(u => !db.Appointments.Any(a => a.UnitId == u.Id)).CountAsync());
        var people = await _app.DbAsync(db => db.People.CountAsync());
        Assert.Multiple(() =>
        {
            Assert.That(headless, Is.Zero);
            Assert.That(people, Is.EqualTo(1 + (_city.Units.Count - 1) * (1 + SmallCity.StaffPerUnit)));
        });
    }

    [Test]
    public async Task Serves_a_stranger_the_style_sheet_and_no_page_that_needs_a_sign_in()
    {
        using var stranger = _app.Visit();
        using var style = await stranger.GetAsync("/css/pakta.css");
        using var own = await stranger.GetAsync("/pakta");
        Assert.Multiple(() =>
        {
            Assert.That(style.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(own.StatusCode, Is.Not.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task A_sign_in_reaches_the_appointments_of_the_person()
    {
        using var camat = await _app.SignInAsync(SmallCity.SignInOfHead("KEC-A"));
        await using var scope = _app.Services.CreateAsyncScope();
        var request = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        request.Request.Headers.Cookie = string.Join("; ", camat.Cookies.Select(c => $"{c.Name}={c.Value}"));
        request.User = (await request.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal ?? new ClaimsPrincipal();
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = request;
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        var authority = await user.AuthorityAsync(CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(user.PersonId, Is.EqualTo(_city.Head("KEC-A").Id));
            Assert.That(authority.IsHeadOf(_city.Units["KEC-A"].Id));
            Assert.That(authority.HeadsAbove(_city.Units["KEL-A1"].Path));
            Assert.That(authority.HeadsOver(_city.Units["KEL-B1"].Path), Is.False);
        });
    }

    [Test]
    public async Task A_form_is_posted_with_its_token()
    {
        using var stranger = _app.Visit();
        using var answer = await stranger.PostFormAsync("/tampilan", new { });
        Assert.That((int)answer.StatusCode, Is.LessThan(400));
    }
}
