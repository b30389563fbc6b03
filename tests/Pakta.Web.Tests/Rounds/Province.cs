using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.Pacts;
using Pakta.Core.People;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Campaigns;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Rounds;

/// <summary>
/// One deployment with agencies in agencies: PROV (a governor) with a BKD, over the regencies KAB1 and KAB2, each with a regent,
/// a dinas (DIN1, DIN2) and a kecamatan (KEC1, KEC2). Six civil servants in every unit; the first of each unit below an agency's
/// root heads it. Sign-in names: <c>gubernur</c>, <c>bupati1</c>, <c>din1.1</c> … <c>din1.6</c>, <c>bawaslu</c> (74), <c>bawaslu1</c> (74.01).
/// </summary>
internal sealed class Province(PaktaApp app)
{
    public const int StaffPerUnit = 6;
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly Invented _invented = new(74);
    private readonly List<object> _rows = [];

    public PaktaApp App => app;
    public Dictionary<string, Unit> Units { get; } = [];
    public Dictionary<string, CivilServant> People { get; } = [];

    public async Task BuildAsync()
    {
        AddUnit("PROV", "Pemerintah Provinsi Contoh", UnitKind.Pemda, null, "74");
        AddUnit("BKD", "Badan Kepegawaian Daerah", UnitKind.Badan, "PROV", "74");
        foreach (var n in new[] { 1, 2 })
        {
            AddUnit($"KAB{n}", $"Pemerintah Kabupaten {n}", UnitKind.Pemda, "PROV", $"74.0{n}");
            AddUnit($"DIN{n}", $"Dinas Kesehatan Kabupaten {n}", UnitKind.Dinas, $"KAB{n}", $"74.0{n}");
            AddUnit($"KEC{n}", $"Kecamatan {n}", UnitKind.Kecamatan, $"KAB{n}", $"74.0{n}.01");
            Appoint(AddPerson($"bupati{n}", $"KAB{n}", EmploymentStatus.Elected), Role.Ppk, $"KAB{n}");
        }
        Appoint(AddPerson("gubernur", "PROV", EmploymentStatus.Elected), Role.Ppk, "PROV");
        foreach (var code in Units.Keys.ToList())
            for (var n = 1; n <= StaffPerUnit; n++)
            {
                var person = AddPerson($"{code.ToLowerInvariant()}.{n}", code, EmploymentStatus.Pns);
                if (n == 1 && Units[code].Kind != UnitKind.Pemda) Appoint(person, Role.Head, code);
            }
        // One man, two posts, two regencies: he counts once, at home.
        Appoint(People["din1.1"], Role.Head, "KEC2", ActingKind.Plt);
        AddObserver("bawaslu", "74");
        AddObserver("bawaslu1", "74.01");
        await app.DbAsync(async db =>
        {
            await using var tx = await db.Database.BeginTransactionAsync();
            db.AddRange(_rows);
            await db.SaveChangesAsync();
            await tx.CommitAsync();
        });
    }

    public async Task<string> OpenRoundAsync(string who, string root, string election)
    {
        var plan = new CampaignPlan("", election, "SKB Nomor 2 Tahun 2022", PaktaApp.Monday.AddHours(-1), PaktaApp.Monday.AddDays(10), null, null,
            SignerGroups.AllCivilServants, Opener.Head, null, null, false);
        var authority = await AuthorityAsync(who);
        var slug = (await app.UseAsync<LaunchCampaignHandler, Result<string>>(h =>
            h.RunAsync(new LaunchCampaign(Guid.CreateVersion7(app.Clock.GetUtcNow()), "netralitas-asn", root, plan), authority, Never))).Value;
        Assert.That((await app.UseAsync<OpenCampaignHandler, Result<Done>>(h => h.RunAsync(slug, authority, Never))).Refusal, Is.Null);
        Assert.That((await app.UseAsync<OpenAllAtOnceHandler, Result<int>>(h => h.RunAsync(slug, authority, Never))).Refusal, Is.Null);
        return slug;
    }

    public async Task<Refusal?> CloseAsync(string slug, string who)
    {
        var authority = await AuthorityAsync(who);
        return (await app.UseAsync<CloseCampaignHandler, Result<Done>>(h => h.RunAsync(slug, authority, Never))).Refusal;
    }

    public async Task<Refusal?> SignAsync(string slug, string who)
    {
        var person = People[who];
        var audience = Audiences.Of(person.Status);
        var text = await app.DbAsync(db => db.PactVersions.AsNoTracking().SingleAsync(v => v.Audience == audience && db.Campaigns.Any(c => c.Id == v.CampaignId && c.Slug == slug)));
        var work = new SignWork(text.CampaignId, person.Id, Guid.CreateVersion7(), text.Sha256, SigningMethod.Pin, "", null);
        return (await app.UseAsync<SigningWriter, Result<SignOutcome>>(w => w.SignAsync(work))).Refusal;
    }

    private Task<Authority> AuthorityAsync(string who) => app.DbAsync(async db =>
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.UserName == who);
        var rows = await db.Appointments.AsNoTracking().Where(a => a.AccountId == account.Id || a.PersonId == account.PersonId)
            .Join(db.Units, a => a.UnitId, u => u.Id, (a, u) => new { Appointment = a, Unit = u }).ToListAsync();
        return new Authority(account.Id, account.PersonId, [.. rows.Select(r => new Grant(r.Appointment.Role, r.Unit.Id, r.Unit.Code, r.Unit.Name,
            r.Unit.Kind, r.Unit.Path, r.Appointment.Region, r.Appointment.Acting, null, null))]);
    });

    private void AddUnit(string code, string name, UnitKind kind, string? parent, string region)
    {
        var unit = Unit.Create(new UnitId(NewId()), code, name, kind, parent is null ? null : Units[parent], region);
        Units.Add(code, unit);
        _rows.Add(unit);
    }

    private CivilServant AddPerson(string signIn, string unit, EmploymentStatus status)
    {
        var nip = status == EmploymentStatus.Elected ? null : _invented.Nip();
        var person = CivilServant.Create(new PersonId(NewId()), nip, new PersonData(_invented.Name(), null, null, status, null, null, "Staf", null, null), Units[unit].Id);
        People.Add(signIn, person);
        _rows.Add(person);
        AddAccount(signIn, person.Id);
        return person;
    }

    private void Appoint(CivilServant person, Role role, string unit, ActingKind? acting = null) => _rows.Add(Appointment.OfPerson(NewId(), role,
        Units[unit].Id, person.Id, new DateOnly(2025, 1, 1), null, acting, null, app.Clock.GetUtcNow(), null));

    private void AddObserver(string signIn, string region) => _rows.Add(Appointment.OfAccount(NewId(), Role.Observer, Units["PROV"].Id,
        AddAccount(signIn, null), region, null, null, new DateOnly(2025, 1, 1), null, app.Clock.GetUtcNow(), null));

    private Guid AddAccount(string signIn, PersonId? person)
    {
        var id = NewId();
        _rows.Add(new Account
        {
            Id = id, UserName = signIn, NormalizedUserName = signIn.ToUpperInvariant(), DisplayName = signIn, PersonId = person,
            ActivatedAt = app.Clock.GetUtcNow(), SecurityStamp = id.ToString("N"),
        });
        return id;
    }

    private Guid NewId() => Guid.CreateVersion7(app.Clock.GetUtcNow());
}
