using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Demo;

namespace Pakta.Web.Tests.Demo;

public sealed class DemoCityTests
{
    [Test]
    public async Task The_demo_is_loaded_once_and_lets_everybody_of_the_table_in()
    {
        await using var app = await PaktaApp.StartAsync();
        var first = await app.UseAsync((DemoCity demo) => demo.LoadAsync(default));
        var second = await app.UseAsync((DemoCity demo) => demo.LoadAsync(default));
        var guests = await app.UseAsync((DemoCity demo) => demo.GuestsAsync(default));
        var acting = await app.DbAsync(db => db.Appointments.Where(a => a.Acting != null).Join(db.Units, a => a.UnitId, u => u.Id, (a, u) => u.Code).ToListAsync());
        var ppk = await app.DbAsync(db => db.Appointments.SingleAsync(a => a.Role == Role.Ppk));
        Assert.Multiple(() =>
        {
            Assert.That((first, second), Is.EqualTo((true, false)));
            Assert.That(guests, Has.Count.EqualTo(13));
            Assert.That(guests.Single(g => g.SignIn == "ppk").Who, Does.StartWith("Arman Polingai Wijaya"));
            Assert.That(acting, Is.EqualTo((string[])["B07"]));
            Assert.That(ppk.PersonId, Is.Not.Null);
        });
    }
}
