using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

[DatabaseSource]
public sealed class OwnChannelTests(TestDatabase database)
{
    [Test]
    public async Task An_address_that_only_the_own_merged_record_has_beside_is_still_one_s_own()
    {
        await using var app = await PaktaApp.StartAsync(database);
        var city = await SmallCity.BuildAsync(app);
        var (keeps, ends) = (city.Staff("KEL-A1", 1), city.Staff("KEL-A1", 2));
        await app.DbAsync(db => db.People.Where(p => p.Id == ends.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, keeps.Email!.ToUpperInvariant())));
        Assert.That(await OfAsync(), Is.Null, "two people share it");
        await app.DbAsync(db => db.People.Where(p => p.Id == ends.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.MergedInto, keeps.Id)));
        Assert.That(await OfAsync(), Is.EqualTo(keeps.Email));

        async Task<string?> OfAsync()
        {
            var account = await app.DbAsync(db => db.Users.AsNoTracking().SingleAsync(a => a.PersonId == keeps.Id));
            return await app.UseAsync<OwnChannel, string?>(c => c.AddressAsync(account, default));
        }
    }
}
