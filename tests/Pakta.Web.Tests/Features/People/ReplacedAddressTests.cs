using System.Net.Mail;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Auditing;
using Pakta.Web.Features.Shared;
using Pakta.Web.Mail;
using Pakta.Web.Tests.Features.RosterImport;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.People;

/// <summary>
/// First codes go to the addresses of the roster. Who changes them is seen: by the old address, by the trail, and before a code
/// goes to the new one.
/// </summary>
[DatabaseSource]
public sealed partial class ReplacedAddressTests(TestDatabase database)
{
    private const string Header = "NIP BARU,NAMA,NAMA JABATAN,KODE UNIT,EMAIL\n";
    private PaktaApp _app = null!;
    private SmallCity _city = null!;

    [SetUp]
    public async Task Start()
    {
        _app = await PaktaApp.StartAsync(database);
        _city = await SmallCity.BuildAsync(_app);
        // Nobody of the school is in yet, and one of them was never given an account.
        var school = _city.People.Where(p => p.Key.EndsWith("sd-1", StringComparison.Ordinal)).Select(p => p.Value.Id).ToArray();
        await _app.DbAsync(db => db.Users.Where(a => school.Contains(a.PersonId!.Value)).ExecuteUpdateAsync(set => set.SetProperty(a => a.ActivatedAt, (DateTimeOffset?)null)));
        var one = _city.Staff("SD-1").Id;
        await _app.DbAsync(db => db.Users.Where(a => a.PersonId == one).ExecuteDeleteAsync());
    }

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task A_list_that_leads_teachers_to_another_mailbox_is_told_to_the_old_addresses_and_stands_in_the_trail()
    {
        await ImportAsync(Enumerable.Range(1, 3).Select(n => $"hr+{n}@contoh.go.id"));
        var notices = await _app.DbAsync(db => db.Outbox.AsNoTracking().OrderBy(m => m.To).ToListAsync());
        Assert.That(notices.Select(m => (m.To, m.Template)), Is.EqualTo(Enumerable.Range(1, 3).Select(n => ($"staf{n}.sd-1@contoh.go.id", OutboxMail.FactorChanged))));
        var sent = await RenderAsync(notices[0]);
        Assert.That(sent.Text, Does.Contain("diganti menjadi h•••@contoh.go.id").And.Not.Contain("hr+1"));
        var lines = await _app.DbAsync(db => db.Audit.AsNoTracking().Where(e => e.Act == AuditActs.AddressReplaced.Code).OrderBy(e => e.Id).ToListAsync());
        Assert.That(lines.Select(l => (l.Actor, l.Role, l.UnitId)), Has.Exactly(3).EqualTo(("Petugas BKPSDM", "HrOffice KOTA", (Pakta.Core.UnitId?)_city.Units["SD-1"].Id)));
        Assert.That(lines.Select(l => l.Subject), Is.EquivalentTo(Enumerable.Range(1, 3).Select(n => _city.Staff("SD-1", n).FullName)));
        Assert.That(lines[0].Changes, Is.EqualTo("""[["surel","s•••@contoh.go.id","h•••@contoh.go.id"]]"""));
        Assert.That(await ImportLineAsync(), Does.Contain("\"surel diganti\",null,\"3\"").And.Not.Contain("surel diisi"));
    }

    [Test]
    public async Task The_first_address_of_many_is_counted_and_tells_nobody()
    {
        await _app.DbAsync(db => db.People.ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, (string?)null)));
        await ImportAsync(Enumerable.Range(1, 5).Select(n => $"guru{n}@contoh.go.id"));
        Assert.That(await _app.DbAsync(db => db.Outbox.CountAsync()), Is.Zero);
        Assert.That(await _app.DbAsync(db => db.Audit.CountAsync(e => e.Act == AuditActs.AddressReplaced.Code)), Is.Zero);
        Assert.That(await ImportLineAsync(), Does.Contain("\"surel diisi\",null,\"5\""));
    }

    [Test]
    public async Task The_list_that_came_before_brings_no_notice_when_it_comes_again()
    {
        await ImportAsync(Enumerable.Range(1, 3).Select(n => $"STAF{n}.sd-1@contoh.go.id"));
        Assert.That(await _app.DbAsync(db => db.Outbox.CountAsync()), Is.Zero);
        Assert.That(await _app.DbAsync(db => db.People.CountAsync(p => p.EmailSetAt != null)), Is.Zero);
    }

    [TestCase(true), TestCase(false)]
    public async Task An_address_changed_right_before_the_opening_gets_no_code_before_a_week_has_passed(bool byList)
    {
        if (byList) await ImportAsync(["hr+1@contoh.go.id"]);
        else await TypeAsync("hr+1@contoh.go.id");
        var opening = Opening("hr+1@contoh.go.id");
        var early = await RenderAsync(opening);
        Assert.That(early.Text, Does.Not.Match(Code().ToString()).And.Contain("Alamat surel ini baru dicatat").And.Contain("lembar aktivasi"));
        Assert.That(await _app.DbAsync(db => db.ActivationCodes.AnyAsync()), Is.False);
        Assert.That(early.CodeFrom, Is.EqualTo(_app.Clock.GetUtcNow().AddDays(7)));
        _app.Clock.Advance(TimeSpan.FromDays(7));
        var late = await RenderAsync(opening);
        Assert.That((late.CodeFrom, Code().IsMatch(late.Text)), Is.EqualTo(((DateTimeOffset?)null, true)));
    }

    [Test]
    public async Task Whoever_comes_with_the_list_gets_the_code_at_once()
    {
        using (var desk = await ImportDesk.OpenAsync(_app))
            await desk.AcceptAsync(await desk.JudgeAsync(Header + "198609262015051872,Guru Baru,Guru,SD-1,guru.baru@contoh.go.id\n"));
        var person = await _app.DbAsync(db => db.People.AsNoTracking().SingleAsync(p => p.Nip == "198609262015051872"));
        Assert.That((await RenderAsync(Opening(person.Email!, person.Id))).Text, Does.Match(Code().ToString()));
    }

    [Test]
    public async Task An_address_changed_by_form_is_told_to_the_old_one_also_where_nobody_has_an_account()
    {
        await TypeAsync("lain@contoh.go.id");
        Assert.That((await _app.DbAsync(db => db.Outbox.SingleAsync())).To, Is.EqualTo("staf1.sd-1@contoh.go.id"));
    }

    private async Task ImportAsync(IEnumerable<string> addresses)
    {
        var rows = addresses.Select((address, n) => (Person: _city.Staff("SD-1", n + 1), Address: address)).Select(r => $"{r.Person.Nip},{r.Person.Name},Staf,SD-1,{r.Address}\n");
        using var desk = await ImportDesk.OpenAsync(_app);
        await desk.AcceptAsync(await desk.JudgeAsync(Header + string.Concat(rows)));
    }

    private async Task TypeAsync(string address)
    {
        var person = _city.Staff("SD-1");
        using var office = await _app.SignInAsync("bkpsdm");
        var page = await _app.UseAsync<PersonLink, string>(l => Task.FromResult(l.To(person.Id)));
        using var answer = await office.PostAsync($"{page}/data", "/tampilan",
            [("nama", person.Name), ("surel", address), ("golongan", person.Golongan!), ("dataSejak", "2026-11-23")]);
        Assert.That(answer.StatusCode, Is.EqualTo(System.Net.HttpStatusCode.Found), await answer.Content.ReadAsStringAsync());
    }

    private OutboxMail Opening(string to, Pakta.Core.PersonId? person = null) => new()
    {
        Id = Guid.CreateVersion7(PaktaApp.Monday), PersonId = person ?? _city.Staff("SD-1").Id, To = to, Template = OutboxMail.UnitOpened,
        Fields = JsonSerializer.Serialize(new { round = "putaran", title = "Pakta", deadline = PaktaApp.Monday.AddDays(20) }),
    };

    private Task<RenderedMail> RenderAsync(OutboxMail mail) => _app.UseAsync<MailRenderer, RenderedMail>(r => r.RenderAsync(mail, new MailAddress(mail.To), default));

    private Task<string> ImportLineAsync() => _app.DbAsync(db => db.Audit.Where(e => e.Act == AuditActs.RosterImported.Code).Select(e => e.Changes).SingleAsync());

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}")]
    private static partial Regex Code();
}
