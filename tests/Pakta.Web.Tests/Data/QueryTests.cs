using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Mail;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Data;

/// <summary>What one of the two databases is known to do differently.</summary>
[DatabaseSource]
public sealed class QueryTests(TestDatabase database)
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
    public async Task Instants_are_compared_and_ordered_whatever_their_offset()
    {
        var wita = PaktaApp.Monday.ToOffset(TimeSpan.FromHours(8));
        await _app.DbAsync(async db =>
        {
            foreach (var hours in new[] { 3, 1, 2 })
                db.Outbox.Add(new OutboxMail
                {
                    Id = Guid.CreateVersion7(wita), To = "uji@contoh.go.id", Template = $"jam-{hours}",
                    CreatedAt = wita, NextTryAt = wita.AddHours(hours),
                });
            await db.SaveChangesAsync();
        });
        var until = PaktaApp.Monday.AddHours(2);
        var due = await _app.DbAsync(db => db.Outbox.Where(m => m.NextTryAt <= until).OrderByDescending(m => m.NextTryAt)
            .Select(m => new { m.Template, m.NextTryAt }).ToListAsync());
        Assert.Multiple(() =>
        {
            Assert.That(due.Select(m => m.Template), Is.EqualTo(["jam-2", "jam-1"]));
            Assert.That(due[0].NextTryAt, Is.EqualTo(until));
        });
    }

    [Test]
    public async Task A_subtree_is_a_range_of_paths_in_byte_order()
    {
        foreach (var unit in _city.Units.Values)
        {
            var below = await _app.DbAsync(db => db.Units.Below(unit.Path).OrderBy(u => u.Path).Select(u => u.Path).ToListAsync());
            Assert.That(below, Is.EqualTo(_city.Units.Values.Select(u => u.Path).Where(p => UnitPath.IsWithin(p, unit.Path)).Order(StringComparer.Ordinal)));
        }
    }
}
