using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.Pacts;
using Pakta.Core.People;
using Pakta.Core.Signing;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;
using Pakta.Web.Roster.People;
using Pakta.Web.Rounds;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Rounds;

/// <summary>What may happen in a round, at random, each as its command's own transaction or through the real writer.</summary>
/// <param name="late">Also what is written down days later, and so changes a past that was counted already.</param>
internal sealed class RandomLife(PaktaApp app, RandomCity city, Random random, bool late)
{
    public const int Kinds = 20;

    private readonly RandomTree _tree = new(app, city, random, () => Day(app, random, late));

    private DateOnly Today => IndonesianZone.Wita.Date(app.Clock.GetUtcNow());

    public async Task StepAsync(int kind)
    {
        // No two things happen at one instant.
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await ActAsync(kind);
    }

    private Task ActAsync(int kind) => (kind % Kinds) switch
    {
        0 or 1 or 2 or 3 => SignAsync(),
        4 or 5 => OpenUnitAsync(),
        6 => DeclineAsync(),
        7 => RevokeAsync(),
        8 => MoveAsync(),
        9 => ChangeHeadAsync(),
        10 => ExemptAsync(),
        11 or 12 => _tree.MoveAsync(),
        13 => _tree.MergeAsync(),
        14 => _tree.SplitAsync(),
        15 => _tree.CloseAsync(),
        16 => MergePeopleAsync(),
        17 => MoveAsync(),
        18 => PassAsync(),
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
        var found = await _tree.AnyAsync(db);
        if (!UnitPath.IsWithin(found.Path, city.Units[0].Path)) return;
        var unit = found.Id;
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

    private Task MoveAsync() => city.WriteAsync(async (PaktaDb db, IServiceProvider services) =>
    {
        var who = Anybody();
        var person = await db.People.SingleAsync(p => p.Id == who);
        var change = PersonChange.Move(city.NewId(), who, Day(app, random, late), person.UnitId, (await _tree.AnyAsync(db)).Id, app.Clock.GetUtcNow(), null);
        if (await db.PersonChanges.AnyAsync(c => c.PersonId == who && c.Kind == change.Kind && (c.AppliedAt == null || c.From > change.From))) return;
        db.Add(change);
        if (change.From <= Today) await services.GetRequiredService<PlannedChanges>().ApplyAsync(change, person, CancellationToken.None);
        await ChangedAsync(db, services.GetRequiredService<MemberRoll>(), who, "move");
    });

    private Task ChangeHeadAsync() => city.WriteAsync(async (PaktaDb db, MemberRoll roll) =>
    {
        var unit = await _tree.AnyAsync(db);
        var now = app.Clock.GetUtcNow();
        foreach (var post in await db.Appointments.Where(a => a.UnitId == unit.Id && a.EndedAt == null).ToListAsync()) post.End(now, null);
        if (random.Next(4) > 0)
            db.Appointments.Add(Appointment.OfPerson(city.NewId(), Role.Head, unit.Id, Anybody(), Today, null, ActingKind.Plt, null, now, null));
        await db.SaveChangesAsync();
        await roll.HeadsChangedAsync([unit.Id], CancellationToken.None);
    });

    private Task ExemptAsync() => city.WriteAsync(async (PaktaDb db, MemberRoll roll) =>
    {
        var person = Anybody();
        var now = app.Clock.GetUtcNow();
        var standing = await db.Exemptions.Where(e => e.PersonId == person && e.EndedAt == null).ToListAsync();
        if (standing.Count > 0) standing.ForEach(e => e.Return(Today, now, null));
        else db.Exemptions.Add(Pensioned.From(Today, person, now));
        await ChangedAsync(db, roll, person, standing.Count > 0 ? "returned" : "pension");
    });

    private Task PostponeAsync() => city.WriteAsync(async (PaktaDb db, MemberRoll roll) =>
    {
        var person = Anybody();
        db.Postponements.Add(Postponement.Create(city.NewId(), person, PostponementReason.Leave, Today, Today.AddDays(random.Next(4)),
            app.Clock.GetUtcNow(), null));
        await ChangedAsync(db, roll, person, "leave");
    });

    private Task MergePeopleAsync() => city.WriteAsync(async (PaktaDb db, MemberRoll roll) =>
    {
        var (ended, survivor, now) = (Anybody(), Anybody(), app.Clock.GetUtcNow());
        var merged = await db.People.Where(p => (p.Id == ended || p.Id == survivor) && p.MergedInto != null).AnyAsync();
        if (ended == survivor || merged || await db.Members.CountAsync(m => (m.PersonId == ended || m.PersonId == survivor) && m.SignatureId != null) == 2) return;
        await db.People.Where(p => p.MergedInto == ended || p.Id == ended)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.MergedInto, survivor).SetProperty(p => p.Nip, (string?)null));
        var merger = Merger.Propose(city.NewId(), survivor, ended, true, Today, now, null);
        merger.Confirm(now, null);
        db.Add(merger);
        await db.SaveChangesAsync();
        await roll.PeopleChangedAsync([ended, survivor], "merged", CancellationToken.None);
    });

    private async Task PassAsync()
    {
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.UseAsync<CalendarTurn, int>(c => c.RunAsync(1, CancellationToken.None));
    }

    private static DateOnly Day(PaktaApp app, Random random, bool late) => IndonesianZone.Wita.Date(app.Clock.GetUtcNow()).AddDays(random.Next(6) switch
    {
        0 => random.Next(1, 4), 1 when late => -random.Next(1, 8), _ => 0,
    });

    private static async Task ChangedAsync(PaktaDb db, MemberRoll roll, PersonId person, string reason)
    {
        await db.SaveChangesAsync();
        await roll.PeopleChangedAsync([person], reason, CancellationToken.None);
    }

    private PersonId Anybody() => city.People[random.Next(city.People.Count)];
}
