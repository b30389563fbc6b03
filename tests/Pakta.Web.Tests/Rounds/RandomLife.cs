using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.Pacts;
using Pakta.Core.People;
using Pakta.Core.Signing;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;
using Pakta.Web.Rounds;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Rounds;

/// <summary>What may happen in a round, at random, each as its command's own transaction or through the real writer.</summary>
internal sealed class RandomLife(PaktaApp app, RandomCity city, Random random)
{
    public Task StepAsync(int kind) => (kind % 12) switch
    {
        0 or 1 or 2 or 3 => SignAsync(),
        4 or 5 => OpenUnitAsync(),
        6 => DeclineAsync(),
        7 => RevokeAsync(),
        8 => MoveAsync(),
        9 => ChangeHeadAsync(),
        10 => ExemptAsync(),
        _ => PostponeAsync(),
    };

    private async Task SignAsync()
    {
        var person = Anybody();
        var status = await app.DbAsync(db => db.People.Where(p => p.Id == person).Select(p => p.Status).SingleAsync());
        var text = await app.DbAsync(db => db.PactVersions.Where(v => v.CampaignId == city.Campaign.Id && v.Audience == Audiences.Of(status)).Select(v => v.Sha256).SingleAsync());
        await app.UseAsync<SigningWriter, Result<SignOutcome>>(w => w.SignAsync(
            new SignWork(city.Campaign.Id, person, city.NewId(), text, (SigningMethod)random.Next(2), "", null)));
    }

    private Task OpenUnitAsync() => city.WriteAsync(async (PaktaDb db, MemberRoll roll) =>
    {
        var unit = AnyUnit().Id;
        if (await db.UnitOpenings.AnyAsync(o => o.CampaignId == city.Campaign.Id && o.UnitId == unit)) return;
        db.UnitOpenings.Add(UnitOpening.Create(city.Campaign.Id, unit, OpeningManner.ByHrOffice, app.Clock.GetUtcNow(), null, "uji"));
        await db.SaveChangesAsync();
        await roll.UnitsOpenedAsync(city.Campaign, [unit], CancellationToken.None);
    });

    private Task DeclineAsync() => city.WriteAsync(async (PaktaDb db, MemberRoll roll) =>
    {
        var person = Anybody();
        if (!await db.Members.AnyAsync(m => m.CampaignId == city.Campaign.Id && m.PersonId == person && m.IsOpen && m.SignatureId == null && !m.HasDeclined)) return;
        db.Declines.Add(Decline.Create(city.NewId(), city.Campaign.Id, person, "tidak bersedia", app.Clock.GetUtcNow()));
        await ChangedAsync(db, roll, person, "declined");
    });

    private async Task RevokeAsync()
    {
        await app.UseAsync<Sequencer, int>(async s => { await s.DrainAsync(CancellationToken.None); return 0; });
        await city.WriteAsync(async (PaktaDb db, MemberRoll roll) =>
        {
            var live = await db.Members.Where(m => m.CampaignId == city.Campaign.Id && m.SignatureId != null).OrderBy(m => m.PersonId).Select(m => new { m.PersonId, m.SignatureId }).ToListAsync();
            if (live.Count == 0) return;
            var one = live[random.Next(live.Count)];
            var index = await db.Leaves.Where(l => l.SignatureId == one.SignatureId).Select(l => l.Index).SingleAsync();
            db.Revocations.Add(Revocation.Create(one.SignatureId!.Value, RevocationReason.WrongData, "uji", app.Clock.GetUtcNow(), null));
            await db.SaveChangesAsync();
            await roll.RevokedAsync(city.Campaign, one.PersonId, index, "wrong-data", CancellationToken.None);
        });
    }

    private Task MoveAsync() => city.WriteAsync(async (PaktaDb db, MemberRoll roll) =>
    {
        var person = await db.People.SingleAsync(p => p.Id == Anybody());
        person.MoveTo(AnyUnit().Id);
        await ChangedAsync(db, roll, person.Id, "move");
    });

    private Task ChangeHeadAsync() => city.WriteAsync(async (PaktaDb db, MemberRoll roll) =>
    {
        var unit = AnyUnit();
        var now = app.Clock.GetUtcNow();
        foreach (var post in await db.Appointments.Where(a => a.UnitId == unit.Id && a.EndedAt == null).ToListAsync()) post.End(now, null);
        if (random.Next(4) > 0)
            db.Appointments.Add(Appointment.OfPerson(city.NewId(), Role.Head, unit.Id, Anybody(), new DateOnly(2025, 1, 1), null, ActingKind.Plt, null, now, null));
        await db.SaveChangesAsync();
        await roll.HeadsChangedAsync([unit.Id], CancellationToken.None);
    });

    private Task ExemptAsync() => city.WriteAsync(async (PaktaDb db, MemberRoll roll) =>
    {
        var person = Anybody();
        var now = app.Clock.GetUtcNow();
        var standing = await db.Exemptions.Where(e => e.PersonId == person && e.EndedAt == null).ToListAsync();
        if (standing.Count > 0) standing.ForEach(e => e.Return(new DateOnly(2026, 1, 1), now, null));
        else db.Exemptions.Add(Pensioned.From(new DateOnly(2026, 1, 1), person, now));
        await ChangedAsync(db, roll, person, standing.Count > 0 ? "returned" : "pension");
    });

    private Task PostponeAsync() => city.WriteAsync(async (PaktaDb db, MemberRoll roll) =>
    {
        var person = Anybody();
        db.Postponements.Add(Postponement.Create(city.NewId(), person, PostponementReason.Leave, new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1),
            app.Clock.GetUtcNow(), null));
        await ChangedAsync(db, roll, person, "leave");
    });

    private static async Task ChangedAsync(PaktaDb db, MemberRoll roll, PersonId person, string reason)
    {
        await db.SaveChangesAsync();
        await roll.PeopleChangedAsync([person], reason, CancellationToken.None);
    }

    private PersonId Anybody() => city.People[random.Next(city.People.Count)];

    private Unit AnyUnit() => city.Units[random.Next(city.Units.Count)];
}
