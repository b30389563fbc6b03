using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Mail;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Appointments;

/// <summary>Roles are given and ended on /peran by somebody above, each time with a line in the trail.</summary>
[DatabaseSource]
public sealed partial class AppointmentTests(TestDatabase database)
{
    private PaktaApp _app = null!;
    private SmallCity _city = null!;

    [SetUp]
    public async Task Start()
    {
        _app = await PaktaApp.StartAsync(database);
        _city = await SmallCity.BuildAsync(_app);
    }

    [TearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task A_teacher_becomes_operator_and_stops_being_one()
    {
        Assert.That(await GiveAsync("bkpsdm", Staff("SD-1", "Operator", "DIKBUD")), Is.Empty);
        var row = await RowAsync(Role.Operator, "DIKBUD", byHr: true);
        Assert.That((row.PersonId, row.GivenBy, row.EndedAt), Is.EqualTo((_city.Staff("SD-1").Id, (Guid?)await IdAsync("bkpsdm"), (DateTimeOffset?)null)));
        using var teacher = await _app.SignInAsync(SmallCity.SignInOfStaff("SD-1"));
        Assert.That(await StatusAsync(teacher, "/pegawai"), Is.EqualTo(HttpStatusCode.OK));

        using var office = await _app.SignInAsync("bkpsdm");
        using var ended = await office.PostAsync("/peran/akhiri", "/peran", [("catatan", row.Id.ToString())]);
        Assert.That(ended.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(await StatusAsync(teacher, "/pegawai"), Is.EqualTo(HttpStatusCode.NotFound), "at once, in the open session");
        row = await RowAsync(Role.Operator, "DIKBUD", byHr: true);
        Assert.That((row.EndedAt, row.EndedBy), Is.EqualTo(((DateTimeOffset?)_app.Clock.GetUtcNow(), (Guid?)await IdAsync("bkpsdm"))), "the row stays");
        Assert.That((await office.PageAsync("/peran?lihat=berakhir")).QuerySelector("tbody tr")!.TextContent, Does.Contain("Petugas BKPSDM").And.Contain(_city.Staff("SD-1").FullName));
        Assert.That(await _app.DbAsync(db => db.Audit.Where(e => e.Act.StartsWith("role.")).OrderBy(e => e.Id).Select(e => $"{e.Act} {e.Actor} {e.Role}").ToListAsync()),
            Is.EqualTo(new[] { "role.given Petugas BKPSDM HrOffice KOTA", "role.ended Petugas BKPSDM HrOffice KOTA" }));
    }

    /// <summary>The code opens every role of the account: an officer who may hand out one of them must not get the others with it.</summary>
    [Test]
    public async Task The_code_of_an_account_with_a_greater_role_is_not_shown_to_who_gives_it_a_lesser_one()
    {
        await _app.DbAsync(db => db.Users.Where(a => a.UserName == "inspektorat").ExecuteUpdateAsync(set => set.SetProperty(a => a.ActivatedAt, (DateTimeOffset?)null)));
        Assert.That(await GiveAsync("bkpsdm", Outside("inspektorat", "Operator", "KOTA")), Does.Contain("surel"));
        Assert.That(await _app.DbAsync(db => db.ActivationCodes.AnyAsync()), Is.False);
    }

    [Test]
    public async Task A_role_given_ahead_begins_on_its_day_and_ends_after_its_last()
    {
        Assert.That(await GiveAsync("bkpsdm", [.. Staff("SD-1", "Operator", "DIKBUD"), ("mulai", "2026-11-25"), ("sampai", "2026-11-26")]), Is.Empty);
        foreach (var (days, seen) in new[] { (0, false), (2, true), (1, true), (1, false) })
        {
            _app.Clock.Advance(TimeSpan.FromDays(days));
            using var teacher = await _app.SignInAsync(SmallCity.SignInOfStaff("SD-1"));
            Assert.That(await StatusAsync(teacher, "/pegawai"), Is.EqualTo(seen ? HttpStatusCode.OK : HttpStatusCode.NotFound), $"{_app.Clock.GetUtcNow()}");
        }
    }

    [Test]
    public async Task A_NIP_outside_the_own_reach_is_answered_like_one_that_nobody_has()
    {
        var foreign = await GiveAsync("kepala.kec-a", Staff("KEL-B1", "Operator", "KEL-A1"));
        Assert.That(foreign, Does.Contain("Tidak ada pegawai dengan NIP itu"));
        Assert.That(await GiveAsync("kepala.kec-a", [("peran", "Operator"), ("unit", "KEL-A1"), ("pemegang", "pegawai"), ("nip", "199901012020011999")]), Is.EqualTo(foreign));
        Assert.That(await GiveAsync("kepala.kec-a", Staff("KEL-A2", "Operator", "KEL-B1")), Does.Contain("Tidak ada unit dengan kode KEL-B1"));
        Assert.That(await GiveAsync("kepala.kec-a", Staff("KEL-A2", "HrOffice", "KEL-A1")), Does.Contain("tidak dapat Saudara berikan"));
        Assert.That(await GiveAsync("kepala.kec-a", Staff("KEL-A2", "Operator", "KEL-A1")), Is.Empty);
    }

    [Test]
    public async Task A_new_Panwascam_gets_a_code_that_is_shown_once_and_sees_the_own_kecamatan_only()
    {
        using var office = await _app.SignInAsync("bkpsdm");
        using var answer = await office.PostFormAsync("/peran", Fields([.. Outside("panwas.b", "Observer", "KOTA"), ("wilayah", "74.71.02"), ("lembaga", "Panwascam B")]), "/peran");
        Assert.That((answer.StatusCode, answer.Headers.CacheControl?.NoStore), Is.EqualTo((HttpStatusCode.OK, (bool?)true)));
        var code = Code().Match((await office.ReadAsync(answer)).Body!.TextContent).Value;
        Assert.That(code, Is.Not.Empty);
        Assert.That((await office.PageAsync("/peran")).Body!.TextContent, Does.Contain("belum aktivasi").And.Not.Contain(code));

        using var renewed = await office.PostAsync("/peran/kode", "/peran", [("catatan", (await RowAsync(Role.Observer, "KOTA", byHr: true)).Id.ToString())]);
        var newer = Code().Match((await office.ReadAsync(renewed)).Body!.TextContent).Value;
        using var guest = _app.Visit();
        Assert.That(await EnterAsync(guest, code), Does.Contain("Kode sudah dipakai atau sudah diganti"));
        Assert.That(await EnterAsync(guest, newer), Does.Contain("Sri Panwas"));
        using var observer = await _app.SignInAsync("panwas.b");
        Assert.That(await StatusAsync(observer, "/peran"), Is.EqualTo(HttpStatusCode.NotFound), "observers see no roles");
        Assert.That(await _app.DbAsync(db => db.Audit.AnyAsync(e => e.Changes.Contains(newer) || e.Changes.Contains(newer.Replace("-", "")))), Is.False);
    }

    [Test]
    public async Task An_administrator_sees_no_code_it_goes_to_the_holder_alone()
    {
        (string, string)[] auditor = [.. Outside("auditor.bpk", "Auditor", "KOTA"), ("lembaga", "BPK")];
        Assert.That(await GiveAsync("admin", auditor), Does.Contain("administrator tidak melihatnya"));
        Assert.That(await _app.DbAsync(db => db.Users.AnyAsync(a => a.UserName == "auditor.bpk")), Is.False, "nothing of it is kept");
        using var admin = await _app.SignInAsync("admin");
        using var answer = await admin.PostFormAsync("/peran", Fields([.. auditor, ("surel", "auditor@bpk.contoh.go.id")]), "/peran");
        var page = (await admin.ReadAsync(answer)).Body!.TextContent;
        Assert.That(page, Does.Contain("dikirim ke auditor@bpk.contoh.go.id").And.Not.Match(Code().ToString()));
        var mail = await _app.DbAsync(db => db.Outbox.SingleAsync());
        Assert.That((mail.To, mail.Template), Is.EqualTo(("auditor@bpk.contoh.go.id", "peran-diberikan")));
        Assert.That(await _app.DbAsync(db => db.ActivationCodes.AnyAsync()), Is.False, "the code is made when the mail goes");
        var sent = await _app.UseAsync<MailRenderer, RenderedMail>(r => r.RenderAsync(mail, new System.Net.Mail.MailAddress(mail.To), default));
        Assert.That(sent.Text, Does.Contain("Auditor").And.Contain("Nama masuk: auditor.bpk").And.Match(Code().ToString()));
        Assert.That(await GiveAsync("admin", [.. Outside("lain", "Auditor", "KOTA"), ("surel", "AUDITOR@bpk.contoh.go.id")]), Does.StartWith("Alamat surel itu tidak dapat dipakai"));
        Assert.That(await GiveAsync("admin", [.. Outside("lain", "Auditor", "KOTA"), ("surel", "a@b\r\nBcc: x@y.id")]), Does.Contain("tidak lengkap"));
    }

    [Test]
    public async Task A_role_ended_before_its_mail_went_sends_no_code()
    {
        using var admin = await _app.SignInAsync("admin");
        (await admin.PostFormAsync("/peran", Fields([.. Outside("auditor.bpk", "Auditor", "KOTA"), ("surel", "a@bpk.contoh.go.id")]), "/peran")).Dispose();
        (await admin.PostAsync("/peran/akhiri", "/peran", [("catatan", (await RowAsync(Role.Auditor, "KOTA")).Id.ToString())])).Dispose();
        var mail = await _app.DbAsync(db => db.Outbox.SingleAsync());
        var sent = await _app.UseAsync<MailRenderer, RenderedMail>(r => r.RenderAsync(mail, new System.Net.Mail.MailAddress(mail.To), default));
        Assert.That(sent.Text, Does.Not.Match(Code().ToString()));
    }

    [Test]
    public async Task Sign_in_names_of_others_and_numbers_are_refused()
    {
        Assert.That(await GiveAsync("bkpsdm", Outside("staf1.sd-1", "Operator", "KOTA")), Does.StartWith("Nama masuk itu tidak dapat dipakai"), "a person of the roster goes by NIP");
        Assert.That(await GiveAsync("bkpsdm", Outside(_city.Staff("SD-1").Nip!, "Operator", "KOTA")), Does.Contain("paling sedikit satu huruf"), "would sign in as somebody's NIP");
        Assert.That(await GiveAsync("bkpsdm", Outside("bkpsdm", "Operator", "KOTA")), Does.Contain("diri sendiri"));
        Assert.That(await GiveAsync("bkpsdm", [.. Outside("panwas-a", "Observer", "KOTA"), ("wilayah", "74.71.02")]), Is.Empty, "a further role for somebody who has one here");
        Assert.That(await GiveAsync("bkpsdm", [.. Outside("panwas-a", "Observer", "KOTA"), ("wilayah", "74.71.99")]), Does.Contain("tidak ada dalam daftar nasional"));
        Assert.That(await GiveAsync("bkpsdm", [.. Outside("panwas-a", "Observer", "KOTA"), ("wilayah", "73.71")]), Does.Contain("tidak terletak di wilayah"));
        Assert.That(await GiveAsync("bkpsdm", [.. Outside("x.baru", "Operator", "KOTA"), ("sampai", "kapan-kapan")]), Is.Not.Empty, "a date that can't be read is not no date");
    }

    [Test]
    public async Task An_administrator_becomes_no_officer_and_an_officer_no_administrator()
    {
        Assert.That(await GiveAsync("bkpsdm", Outside("admin", "Operator", "KOTA")), Does.Contain("Administrator tidak memegang peran lain"));
        (string, string)[] second = [.. Outside("admin.dua", "Administrator", "KOTA"), ("surel", "dua@contoh.go.id")];
        Assert.That(await GiveAsync("admin", second), Is.Empty);
        Assert.That(await GiveAsync("admin", Outside("admin.dua", "HrOffice", "KOTA")), Does.Contain("Administrator tidak memegang peran lain"));
        Assert.That(await GiveAsync("admin", Outside("bkpsdm", "Administrator", "KOTA")), Does.Contain("Administrator tidak memegang peran lain"));
    }

    [Test]
    public async Task The_last_administrator_can_not_end_itself()
    {
        using var admin = await _app.SignInAsync("admin");
        var own = (await RowAsync(Role.Administrator, "KOTA")).Id.ToString();
        Assert.That(await EndAsync(admin, own), Does.Contain("administrator terakhir"));
        (await admin.PostFormAsync("/peran", Fields([.. Outside("admin.dua", "Administrator", "KOTA"), ("surel", "dua@contoh.go.id")]), "/peran")).Dispose();
        Assert.That(await EndAsync(admin, own), Does.Contain("administrator terakhir"), "the second is not activated");
        await _app.DbAsync(db => db.Users.Where(a => a.UserName == "admin.dua").ExecuteUpdateAsync(set => set.SetProperty(a => a.ActivatedAt, _app.Clock.GetUtcNow())));
        Assert.That(await EndAsync(admin, own), Is.Empty);
        Assert.That(await StatusAsync(admin, "/peran"), Is.EqualTo(HttpStatusCode.NotFound));
    }

    private (string, string)[] Staff(string unit, string role, string on) => [("peran", role), ("unit", on), ("pemegang", "pegawai"), ("nip", _city.Staff(unit).Nip!)];

    private static (string, string)[] Outside(string signIn, string role, string on) =>
        [("peran", role), ("unit", on), ("pemegang", "luar"), ("namaMasuk", signIn), ("nama", "Sri Panwas")];

    private static IEnumerable<(string, string)> Fields(IEnumerable<(string Name, string Value)> fields) => fields.GroupBy(f => f.Name).Select(g => g.Last());

    // The sentence of the refusal, or nothing.
    private async Task<string> GiveAsync(string who, IEnumerable<(string, string)> fields)
    {
        using var visitor = await _app.SignInAsync(who);
        using var answer = await visitor.PostFormAsync("/peran", Fields(fields), "/peran");
        if (answer.StatusCode != HttpStatusCode.UnprocessableEntity) return "";
        return (await visitor.ReadAsync(answer)).QuerySelector(".error-summary ul")!.TextContent.Trim();
    }

    private static async Task<string> EndAsync(Visitor visitor, string id)
    {
        using var answer = await visitor.PostAsync("/peran/akhiri", "/peran", [("catatan", id)]);
        return answer.StatusCode == HttpStatusCode.Found ? "" : (await visitor.ReadAsync(answer)).QuerySelector(".error-summary ul")!.TextContent.Trim();
    }

    private static async Task<string> EnterAsync(Visitor visitor, string code)
    {
        using var answer = await visitor.PostFormAsync("/aktivasi", new { kode = code });
        return (await visitor.ReadAsync(answer)).Body!.TextContent;
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode;
    }

    private Task<Guid> IdAsync(string signIn) => _app.DbAsync(db => db.Users.Where(a => a.UserName == signIn).Select(a => a.Id).SingleAsync());

    private async Task<Appointment> RowAsync(Role role, string unit, bool byHr = false)
    {
        var (id, hr) = (_city.Units[unit].Id, await IdAsync("bkpsdm"));
        return await _app.DbAsync(db => db.Appointments.AsNoTracking().SingleAsync(a => a.Role == role && a.UnitId == id && (!byHr || a.GivenBy == hr)));
    }

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}")]
    private static partial Regex Code();
}
