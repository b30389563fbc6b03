using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.Pacts;
using Pakta.Core.People;
using Pakta.Web.Data;
using Pakta.Web.Rounds;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Rounds;

/// <summary>A random tree of units with zero to nine people each, some without a head, one round over it, and another agency beside.</summary>
internal sealed class RandomCity(PaktaApp app, Random random, string prefix)
{
    private readonly Invented _invented = new(random.Next());

    public List<Unit> Units { get; } = [];
    public List<PersonId> People { get; } = [];
    public Campaign Campaign { get; private set; } = null!;
    public byte[] Text { get; private set; } = [];
    public byte[] ElectedText { get; private set; } = [];

    public async Task BuildAsync()
    {
        Units.Add(Unit.Create(new UnitId(NewId()), prefix, $"Pemerintah {prefix}", UnitKind.Pemda, null, "74.71"));
        for (var i = 1; i <= random.Next(3, 14); i++)
        {
            var parent = Units[random.Next(Units.Count)];
            Units.Add(Unit.Create(new UnitId(NewId()), $"{prefix}.{i}", $"Unit {i}", i == 1 ? UnitKind.Setda : UnitKind.Bagian, i == 1 ? Units[0] : parent, "74.71.01"));
        }
        Units.Add(Unit.Create(new UnitId(NewId()), $"{prefix}.X", "Pemerintah lain", UnitKind.Pemda, null, "74.71"));
        var (people, posts) = Inhabit();
        Draft();
        await WriteAsync(async (PaktaDb db, MemberRoll _) =>
        {
            db.AddRange(Units);
            db.AddRange(people);
            db.AddRange(posts);
            db.Add(Campaign);
            db.AddRange(Enum.GetValues<Audience>().Select(Freeze));
            await db.SaveChangesAsync();
        });
    }

    public Task OpenAsync() => WriteAsync(async (PaktaDb db, MemberRoll roll) =>
    {
        var campaign = await db.Campaigns.SingleAsync(c => c.Id == Campaign.Id);
        Assert.That(campaign.Open(app.Clock.GetUtcNow()).Refusal, Is.Null);
        await db.SaveChangesAsync();
        await roll.EnrolAsync(campaign, CancellationToken.None);
        Campaign = campaign;
    });

    /// <summary>One command's transaction.</summary>
    public Task WriteAsync(Func<PaktaDb, MemberRoll, Task> work) => WriteAsync((db, services) => work(db, services.GetRequiredService<MemberRoll>()));

    public Task WriteAsync(Func<PaktaDb, IServiceProvider, Task> work) => app.UseAsync<IServiceProvider, int>(async services =>
    {
        var db = services.GetRequiredService<PaktaDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await work(db, services);
        await transaction.CommitAsync();
        return 0;
    });

    public Guid NewId() => Guid.CreateVersion7(app.Clock.GetUtcNow());

    private (List<CivilServant> People, List<Appointment> Posts) Inhabit()
    {
        var (people, posts) = (new List<CivilServant>(), new List<Appointment>());
        foreach (var unit in Units)
        {
            var first = people.Count;
            for (var n = random.Next(10); n > 0; n--) people.Add(Person(unit, (EmploymentStatus)random.Next(5), _invented.Nip()));
            if (unit.ParentId is null) people.Add(Person(unit, EmploymentStatus.Elected, null));
            if (people.Count > first && random.Next(5) > 0)
                posts.Add(Appointment.OfPerson(NewId(), unit.ParentId is null ? Role.Ppk : Role.Head, unit.Id, people[^1].Id, new DateOnly(2025, 1, 1),
                    null, null, null, app.Clock.GetUtcNow(), null));
        }
        People.AddRange(people.Select(p => p.Id));
        return (people, posts);
    }

    private CivilServant Person(Unit unit, EmploymentStatus status, string? nip) => CivilServant.Create(new PersonId(NewId()), nip,
        new PersonData(_invented.Name(), null, null, status, null, null, "Staf", null, null), unit.Id);

    private void Draft()
    {
        var now = app.Clock.GetUtcNow();
        var signers = random.Next(2) == 0 ? SignerGroups.AllCivilServants : SignerGroups.Pns | SignerGroups.Pppk | SignerGroups.NonAsn;
        Campaign = Campaign.Draft(new CampaignId(NewId()), prefix.ToLowerInvariant(), Units[0].Id, new CampaignPlan("Uji", "Pemilu 2029", "SKB",
            now.AddDays(-1), now.AddDays(9), null, null, signers, (Opener)random.Next(2), null, null, false));
    }

    private PactVersion Freeze(Audience audience)
    {
        var version = PactVersion.Freeze(Campaign.Id, audience, "netralitas", "1", new PactText("Pakta", $"Bagi {audience}", "Saya:", ["Netral.", "Jujur."], "Demikian."));
        if (audience == Audience.CivilServant) Text = version.Sha256;
        if (audience == Audience.Elected) ElectedText = version.Sha256;
        return version;
    }
}
