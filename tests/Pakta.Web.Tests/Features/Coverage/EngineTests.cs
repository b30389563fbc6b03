using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.Pacts;
using Pakta.Core.People;
using Pakta.Core.Signing;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;
using Pakta.Web.Rounds;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Coverage;

/// <summary>Figures made by the round's own engine and sequencer, against a count of the members one by one.</summary>
public sealed class EngineTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Test]
    public async Task Every_page_equals_a_recount_after_openings_refusals_leave_and_moves()
    {
        using var app = new CoverageApp();
        using var scope = app.Services.CreateScope();
        var (db, roll) = (scope.ServiceProvider.GetRequiredService<PaktaDb>(), scope.ServiceProvider.GetRequiredService<MemberRoll>());
        var town = new CoverageTown(db, Now);
        string[] codes = ["R", "D", "S1", "S2", "K", "L"];
        town.Unit("R", "Kota", UnitKind.Pemda, null, "74.71");
        town.Unit("D", "Dinas", UnitKind.Dinas, "R", "74.71");
        town.Unit("S1", "Sekolah Satu", UnitKind.Sekolah, "D", "74.71.01");
        town.Unit("S2", "Sekolah Dua", UnitKind.Sekolah, "D", "74.71.01");
        town.Unit("K", "Kecamatan", UnitKind.Kecamatan, "R", "74.71.01");
        town.Unit("L", "Kelurahan", UnitKind.Kelurahan, "K", "74.71.01.1001");
        var people = codes.SelectMany(code => Enumerable.Range(0, 7).Select(i => Civil(town, code, i))).ToList();
        var round = town.Round("r", "R");
        var hr = town.Appoint(Role.HrOffice, "R");
        db.AddRange(people);
        db.Add(PactVersion.Freeze(round.Id, Audience.CivilServant, "uji", "1", new PactText("Pakta", "Uji", "Pembuka", ["Satu"], "Penutup")));
        await StepAsync(() => roll.EnrolAsync(round, default));
        await StepAsync(() => roll.UnitsOpenedAsync(round, [town["R"].Id, town["D"].Id, town["S1"].Id], default), [.. new[] { "R", "D", "S1" }
            .Select(c => UnitOpening.Create(round.Id, town[c].Id, OpeningManner.PassedOn, Now, null))]);
        var today = DateOnly.FromDateTime(Now.UtcDateTime);
        people[9].MoveTo(town["L"].Id);
        await StepAsync(() => roll.PeopleChangedAsync([.. people.Take(20).Select(p => p.Id)], "test", default),
            Decline.Create(town.Id(), round.Id, people[1].Id, "alasan", Now), Decline.Create(town.Id(), round.Id, people[15].Id, "alasan", Now),
            Postponement.Create(town.Id(), people[8].Id, PostponementReason.Leave, today.AddDays(-2), today.AddDays(3), Now, null),
            Pensioned.From(today.AddDays(-2), people[10].Id, Now));
        await scope.ServiceProvider.GetRequiredService<Sequencer>().DrainAsync(default);

        var members = await db.Members.AsNoTracking().ToListAsync();
        var client = await app.ClientOfAsync(hr);
        foreach (var code in codes)
        {
            var inside = members.Where(m => UnitPath.IsWithin(codes.Select(c => town[c]).Single(u => u.Id == m.UnitId).Path, town[code].Path));
            var count = inside.Aggregate(default(CoverageCount), (sum, m) => sum + m.Facts.Count);
            var text = (await CoverageApp.PageAsync(client, $"/cakupan/r/{code}")).Body!.TextContent;
            Assert.That(text, Does.Contain($"{count.Signed} dari {count.Obliged}"), code);
            foreach (var (word, number) in new[] { ("menunggu", count.Waiting), ("ditunda", count.Postponed), ("menolak", count.Declined),
                ("belum dibuka", count.NotOpen), ("dikecualikan", count.Exempt) })
                Assert.That(text.Contains($"{number} {word}", StringComparison.Ordinal), Is.EqualTo(number > 0), $"{code}: {number} {word}");
        }
        Assert.That(members.Count(m => m.State == MemberState.Declined), Is.EqualTo(2));

        async Task StepAsync(Func<Task> engine, params object[] rows)
        {
            await using var tx = await db.Database.BeginTransactionAsync();
            db.AddRange(rows);
            await db.SaveChangesAsync();
            await engine();
            await tx.CommitAsync();
        }
    }

    private static CivilServant Civil(CoverageTown town, string unit, int number) => CivilServant.Create(new PersonId(town.Id()), null,
        new PersonData($"Pegawai {unit} {number}", null, null, EmploymentStatus.Pns, null, null, "Analis", null, null), town[unit].Id);
}
