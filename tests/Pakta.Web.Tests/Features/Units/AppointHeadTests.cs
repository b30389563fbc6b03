using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Tests.Features.People;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Units;

/// <summary>Heads and acting heads are named on the unit's page, from a day on.</summary>
[DatabaseSource]
public sealed class AppointHeadTests(TestDatabase database)
{
    private PeopleStory _story = null!;

    [SetUp]
    public async Task Start() => _story = await PeopleStory.StartAsync(database);

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task Who_follows_on_a_later_day_leaves_no_vacancy_until_then()
    {
        Assert.That(await AppointAsync("Kepala", 5, null), Is.Empty);
        Assert.That(await HeadsAsync(0), Is.EqualTo(new[] { _story.City.Head("KEL-A1").Id }));
        Assert.That(await HeadsAsync(4), Is.EqualTo(new[] { _story.City.Head("KEL-A1").Id }));
        Assert.That(await HeadsAsync(5), Is.EqualTo(new[] { _story.City.Staff("KEL-A2").Id }));
        await _story.PassAsync(5);
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task An_acting_head_has_an_end_and_a_long_one_is_remarked()
    {
        Assert.That(await AppointAsync("Plt", 0, null), Does.Contain("Isi tanggal akhir masa penjabat"));
        Assert.That(await AppointAsync("Plt", 0, 90), Is.Empty);
        Assert.That(await AppointAsync("Plt", 10, 20), Does.Contain("sudah memegang jabatan yang sama"));
        using var office = await _story.App.SignInAsync(PeopleStory.Hr);
        using var saved = await office.PostFormAsync("/unit/KEL-B1", Form("Plh", 0, 200), "/unit/KEL-B1/kepala");
        Assert.That((await office.PageAsync(saved.Headers.Location!.ToString())).Body!.TextContent, Does.Contain("lebih dari 6 bulan"));
    }

    private async Task<string> AppointAsync(string kind, int from, int? until)
    {
        using var office = await _story.App.SignInAsync(PeopleStory.Hr);
        using var answer = await office.PostFormAsync("/unit/KEL-A1", Form(kind, from, until), "/unit/KEL-A1/kepala");
        return answer.StatusCode == HttpStatusCode.Redirect ? "" : (await office.ReadAsync(answer)).QuerySelector(".error-summary ul")!.TextContent;
    }

    private object Form(string kind, int from, int? until) => new
    {
        nip = _story.City.Staff("KEL-A2").Nip, jenis = kind, mulai = PeopleStory.Day(from), sampai = until is { } days ? PeopleStory.Day(days) : "",
    };

    private Task<Core.PersonId[]> HeadsAsync(int days) => _story.App.DbAsync(async db =>
    {
        var (unit, day) = (_story.City.Units["KEL-A1"].Id, PeopleStory.Today.AddDays(days));
        var posts = await db.Appointments.AsNoTracking().Where(a => a.UnitId == unit && a.Role == Role.Head).ToListAsync();
        return posts.Where(a => a.HoldsOn(day)).Select(a => a.PersonId!.Value).ToArray();
    });
}
