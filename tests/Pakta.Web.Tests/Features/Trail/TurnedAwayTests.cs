using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Web.Auditing;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Trail;

/// <summary>Who is refused leaves a trace that the watchers can read, however often it happens.</summary>
[DatabaseSource]
public sealed class TurnedAwayTests(TestDatabase database)
{
    private PaktaApp _app = null!;

    [SetUp]
    public async Task Start()
    {
        _app = await PaktaApp.StartAsync(database);
        await SmallCity.BuildAsync(_app);
    }

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task An_operator_who_tries_pages_of_others_stands_in_the_trail_with_a_count()
    {
        using (var keeper = await _app.SignInAsync("operator.dikbud"))
            for (var n = 0; n < 7; n++) (await keeper.GetAsync($"/slip/AAAA000{n}")).Dispose();
        var line = (await LinesAsync(AuditActs.TurnedAwayByScope)).Single();
        Assert.That((line.Actor, line.Changes), Is.EqualTo(("Operator Dikbud", """[["kali",null,"7"],["halaman",null,"/slip/{bundel}"]]""")), "no number that was tried");
        foreach (var reader in new[] { "bkpsdm", "inspektorat" })
        {
            using var watcher = await _app.SignInAsync(reader);
            Assert.That((await watcher.PageAsync("/jejak?apa=refused.scope")).QuerySelector("tbody")!.TextContent, Does.Contain("Operator Dikbud").And.Contain("di luar lingkupnya"));
        }
    }

    [Test]
    public async Task A_form_without_its_token_or_from_another_site_and_a_flood_leave_one_line_each()
    {
        using var visitor = _app.Visit();
        for (var n = 0; n < 305; n++)
        {
            using var empty = new FormUrlEncodedContent([]);
            (await visitor.Client.PostAsync(new Uri("/aktivasi", UriKind.Relative), empty)).Dispose();
        }
        using (var foreign = new HttpRequestMessage(HttpMethod.Post, "/masuk") { Content = new FormUrlEncodedContent([]) })
        {
            foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
            using var answer = await visitor.Client.SendAsync(foreign);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        }
        Assert.That((await LinesAsync(AuditActs.TurnedAwayByForm)).Single().Changes, Does.StartWith("""[["kali",null,"301"]"""));
        Assert.That((await LinesAsync(AuditActs.TurnedAwayByLimit)).Single().Changes, Is.EqualTo("""[["kali",null,"5"],["halaman",null,"/aktivasi"]]"""));
        using var watcher = await _app.SignInAsync("bkpsdm");
        Assert.That((await watcher.PageAsync("/jejak?apa=refused.limit")).QuerySelectorAll("tbody tr"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task What_people_do_right_leaves_no_such_line()
    {
        using (var keeper = await _app.SignInAsync("operator.dikbud"))
            foreach (var page in new[] { "/", "/pegawai", "/slip", "/tidak-ada-sama-sekali" }) (await keeper.GetAsync(page)).Dispose();
        using (var nobody = _app.Visit()) (await nobody.GetAsync("/v/AAAA-AAAA-AAAA-AAAA")).Dispose();
        Assert.That(await LinesAsync(AuditActs.TurnedAwayByScope), Is.Empty);
    }

    [Test]
    public void A_flood_from_many_addresses_takes_a_bounded_place_and_loses_no_count()
    {
        var counts = new TurnedAway();
        for (var n = 0; n < 5000; n++) counts.Add(AuditActs.TurnedAwayByLimit, null, $"2001:db8::{n:x}", "/masuk");
        var taken = counts.Take();
        Assert.That((taken.Count, taken.Sum(t => t.Value.Times)), Is.EqualTo((TurnedAway.Places + 1, 5000)));
        Assert.That(counts.Take(), Is.Empty);
        counts.PutBack(taken);
        Assert.That(counts.Take().Sum(t => t.Value.Times), Is.EqualTo(5000), "a database that was away for a while costs none");
    }

    private async Task<List<AuditEvent>> LinesAsync(AuditAct act)
    {
        await using (var scope = _app.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<TurnedAwayLines>().RunAsync(default);
        return await _app.DbAsync(db => db.Audit.AsNoTracking().Where(e => e.Act == act.Code).ToListAsync());
    }
}
