using Microsoft.EntityFrameworkCore;
using Pakta.Web.Roster;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Storing;

/// <summary>A list may hold from a day that is past, but not from before a later change of the same kind: past coverage would be another.</summary>
[DatabaseSource]
public sealed class BackDatedListTests(TestDatabase database) : RosterCityFixture(database)
{
    private const string Budi = "198609262015051001,Budi Santoso,26-09-1986,M,PNS,Kepala SD 1,S1,,,081234567890";
    private const string Siti = "198609262015052002,Siti Aminah,26-09-1986,F,PNS,Guru,S1,,,";
    [Test]
    public async Task A_list_of_an_earlier_day_does_not_turn_the_order_of_moves_around()
    {
        await ListAsync(null, Budi, Siti);
        City.App.Clock.Advance(TimeSpan.FromDays(30));
        await ListAsync(null, Budi, Siti.Replace("S1", "P1", StringComparison.Ordinal));
        var before = await StoredAsync();
        var earlier = new DateOnly(2026, 11, 20);
        var (summary, rows) = await ListAsync(earlier, Budi, Siti.Replace("S1", "R", StringComparison.Ordinal));
        Assert.That((rows[1].Verdict.Verdict, rows[1].Verdict.Code, summary.Unchanged), Is.EqualTo((Verdict.Rejected, "person.later", 1)));
        Assert.That(rows[1].Verdict.Message, Does.Contain("23-12-2026"));
        Assert.That(await StoredAsync(), Is.EqualTo(before));
        var (other, _) = await ListAsync(earlier, Budi, Siti.Replace("Guru,S1", "Perawat,P1", StringComparison.Ordinal));
        Assert.That((other.Changed, other.Rejected), Is.EqualTo((1, 0)), "of another kind nothing later is recorded");
        var (same, _) = await ListAsync(new DateOnly(2026, 12, 23), Budi, Siti.Replace("Guru,S1", "Perawat,R", StringComparison.Ordinal));
        Assert.That((same.Moved, same.Rejected), Is.EqualTo((1, 0)), "nor on the same day");
    }

    private Task<(ImportSummary Summary, List<RowResult> Rows)> ListAsync(DateOnly? from, params string[] rows) =>
        City.PeopleAsync($"{RosterCity.PeopleHeader}\n{string.Join('\n', rows)}\n", new ImportRun(true) { From = from });

    private Task<List<string>> StoredAsync() => City.App.DbAsync(async db => (await db.People.OrderBy(p => p.Nip).ToListAsync()).ConvertAll(p => $"{p.Nip} {p.UnitId} {p.Position}")
        .Append($"{await db.PersonChanges.CountAsync()} changes").ToList());
}
