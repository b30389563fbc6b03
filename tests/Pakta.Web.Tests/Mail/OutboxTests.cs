using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pakta.Core;
using Pakta.Web.Mail;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Mail;

public sealed partial class OutboxTests
{
    private const string Fields = """{"round":"netralitas-2029","title":"Netralitas ASN","message":"Mari <b>bersama</b>","deadline":"2026-11-30T09:00:00+00:00"}""";
    private readonly int _port = SmtpServer.FreePort();
    private PaktaApp _app = null!;
    private SmallCity _city = null!;

    private OutboxPass Pass => _app.Services.GetRequiredService<OutboxPass>();

    [SetUp]
    public async Task StartAsync()
    {
        _app = await PaktaApp.StartAsync(options: new PaktaAppOptions
        {
            Settings = new Dictionary<string, string>
            {
                ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = _port.ToString(CultureInfo.InvariantCulture), ["Mail:PerMinute"] = "0",
                ["Mail:From"] = "pakta@contoh.go.id",
            },
            // The test walks by hand.
            Services = s => s.Remove(s.Single(d => d.ServiceType == typeof(IHostedService) && d.ImplementationType?.Name == "OutboxWorker")),
        });
        _city = await SmallCity.BuildAsync(_app);
    }

    [TearDown]
    public async Task StopAsync() => await _app.DisposeAsync();

    [Test]
    public async Task A_mail_is_sent_once_with_text_and_escaped_HTML()
    {
        await QueueAsync(_city.Staff("SD-1").Id);
        using var server = await SmtpServer.StartAsync(_port);
        Assert.That(await Pass.RunAsync(default), Is.EqualTo(1));
        Assert.That(await Pass.RunAsync(default), Is.Zero);
        var raw = server.Messages.Single();
        var text = Readable(raw);
        Assert.Multiple(() =>
        {
            Assert.That(raw, Does.Contain("X-Envelope-To: staf1.sd-1@contoh.go.id\n"));
            Assert.That(text, Does.Contain("Mari <b>bersama</b>").And.Contain("Mari &lt;b&gt;bersama&lt;/b&gt;"));
            Assert.That(text, Does.Contain("http://localhost/pakta/netralitas-2029").And.Contain("Senin, 30 November 2026 · 17.00 WITA"));
            Assert.That(text, Does.Contain("SD Negeri 1 Contoh").And.Not.Contain("aktivasi?kode"), "who is activated gets no code");
        });
    }

    [Test]
    public async Task A_code_goes_only_to_an_address_of_one_person_and_never_lies_in_the_row()
    {
        var (alone, shared) = (_city.Staff("SD-1", 1), _city.Staff("SD-1", 2));
        await _app.DbAsync(db => db.Users.Where(a => a.PersonId == alone.Id || a.PersonId == shared.Id).ExecuteDeleteAsync());
        await _app.DbAsync(db => db.People.Where(p => p.Id == shared.Id || p.Id == _city.Staff("SD-1", 3).Id)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, "sekolah@contoh.go.id")));
        await QueueAsync(alone.Id);
        await QueueAsync(shared.Id, "sekolah@contoh.go.id");
        using var server = await SmtpServer.StartAsync(_port);
        Assert.That(await Pass.RunAsync(default), Is.EqualTo(2));
        var mails = server.Messages.Select(Readable).ToList();
        var code = CodeLink().Match(mails.Single(m => m.Contains("staf1.sd-1@", StringComparison.Ordinal))).Groups[1].Value;
        Assert.That(code, Is.Not.Empty);
        Assert.That(mails.Single(m => m.Contains("sekolah@", StringComparison.Ordinal)), Does.Not.Contain("aktivasi?kode"));
        Assert.That(await _app.DbAsync(db => db.Outbox.AnyAsync(m => m.Fields.Contains(code))), Is.False);
        using var visitor = _app.Visit();
        using var response = await visitor.PostFormAsync("/aktivasi", new { kode = code });
        Assert.That((await visitor.ReadAsync(response)).Body!.TextContent, Does.Contain(alone.FullName));
    }

    [Test]
    public async Task While_the_server_is_down_nothing_is_lost_and_the_wait_grows_to_a_quarter_of_an_hour()
    {
        for (var n = 1; n <= 3; n++) await QueueAsync(_city.Staff("SD-1", n).Id);
        for (var hours = 0; hours < 3 * 60; hours += 5)
        {
            Assert.That(await Pass.RunAsync(default), Is.Zero);
            _app.Clock.Advance(TimeSpan.FromMinutes(5));
        }
        var rows = await _app.DbAsync(db => db.Outbox.ToListAsync());
        Assert.That(rows, Has.All.Matches<OutboxMail>(m => m.SentAt is null && m.NextTryAt <= _app.Clock.GetUtcNow() + OutboxPass.LongestWait));
        Assert.That(rows.Max(m => m.LastError), Is.Not.Empty);
        using var server = await SmtpServer.StartAsync(_port);
        _app.Clock.Advance(OutboxPass.LongestWait);
        Assert.That(await Pass.RunAsync(default), Is.EqualTo(3));
        Assert.That(server.Messages, Has.Count.EqualTo(3));
        Assert.That(await _app.DbAsync(db => db.Outbox.CountAsync(m => m.SentAt != null && m.LastError == null)), Is.EqualTo(3));
    }

    [Test]
    public async Task A_mail_dropped_after_DATA_comes_again_under_the_same_Message_ID()
    {
        await QueueAsync(_city.Staff("SD-1").Id);
        using var server = await SmtpServer.StartAsync(_port, "drop");
        Assert.That(await Pass.RunAsync(default), Is.Zero);
        _app.Clock.Advance(OutboxPass.LongestWait);
        Assert.That(await Pass.RunAsync(default), Is.EqualTo(1));
        var ids = server.Messages.Select(m => MessageId().Match(m).Groups[1].Value).ToList();
        Assert.That(ids, Has.Count.EqualTo(2));
        Assert.That(ids[0], Is.EqualTo(ids[1]).And.EndsWith("@localhost>"));
    }

    [TestCase("a@contoh.go.id\r\nBcc: b@jahat.example"), TestCase("a@contoh.go.id,b@jahat.example"), TestCase("a@contoh.go.id b@jahat.example"),
     TestCase("\"A\" <a@contoh.go.id>"), TestCase("a@contoh.go.id\0"), TestCase("=?utf-8?q?a?=@contoh.go.id\n"), TestCase("")]
    public async Task An_address_that_is_not_one_plain_address_gets_nothing(string address)
    {
        await QueueAsync(_city.Staff("SD-1", 1).Id, address);
        await QueueAsync(_city.Staff("SD-1", 2).Id);
        using var server = await SmtpServer.StartAsync(_port);
        Assert.That(await Pass.RunAsync(default), Is.EqualTo(1), "the next one goes all the same");
        Assert.That(server.Messages.Single(), Does.Not.Contain("jahat"));
    }

    [TestCase("Judul\\r\\nBcc: b@jahat.example"), TestCase("Judul\\nX-Injected: ya"), TestCase("Judul\\r\\n\\r\\nisi"), TestCase("Judul\\u2028X-Injected: ya"),
     TestCase("=?utf-8?q?Judul=0D=0AX-Injected:_ya?=")]
    public async Task A_title_cannot_write_a_header(string title)
    {
        await QueueAsync(_city.Staff("SD-1").Id, fields: Fields.Replace("Netralitas ASN", title, StringComparison.Ordinal));
        using var server = await SmtpServer.StartAsync(_port);
        Assert.That(await Pass.RunAsync(default), Is.EqualTo(1));
        var header = server.Messages.Single().Split("\n\n")[0];
        var names = header.Split('\n').Where(l => l.Length > 0 && !char.IsWhiteSpace(l[0])).Select(l => l.Split(':')[0].ToLowerInvariant());
        Assert.That(names, Is.EquivalentTo(new[] { "x-envelope-to", "message-id", "auto-submitted", "mime-version", "from", "to", "date", "subject", "content-type" }));
    }

    [Test]
    public async Task A_code_does_not_go_to_an_address_that_is_somebody_elses_by_now()
    {
        var (ani, budi) = (_city.Staff("SD-1").Id, _city.Staff("SD-1", 2).Id);
        await _app.DbAsync(db => db.Users.Where(a => a.PersonId == ani).ExecuteUpdateAsync(set => set.SetProperty(a => a.ActivatedAt, (DateTimeOffset?)null)));
        await QueueAsync(ani);
        var address = await _app.DbAsync(db => db.People.Where(p => p.Id == ani).Select(p => p.Email).SingleAsync());
        await _app.DbAsync(db => db.People.Where(p => p.Id == ani).ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, "ani.baru@contoh.go.id")));
        await _app.DbAsync(db => db.People.Where(p => p.Id == budi).ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, address)));
        using var server = await SmtpServer.StartAsync(_port);
        await Pass.RunAsync(default);
        Assert.That(Readable(server.Messages.Single()), Does.Not.Match(CodeLink()));
        Assert.That(await _app.DbAsync(db => db.ActivationCodes.AnyAsync()), Is.False);
    }

    [Test]
    public async Task Every_template_renders()
    {
        foreach (var (template, fields) in new[] { ("tanda-tangan", """{"round":"r","title":"T","at":"2026-11-23T01:00:00Z"}"""),
                     ("putaran-dibatalkan", """{"round":"r","title":"T","reason":"Salah unit"}""") })
            await QueueAsync(_city.Staff("SD-1").Id, fields: fields, template: template);
        using var server = await SmtpServer.StartAsync(_port);
        Assert.That(await Pass.RunAsync(default), Is.EqualTo(2));
        var all = string.Join('\n', server.Messages.Select(Readable));
        Assert.That(all, Does.Contain("Bukan Anda?").And.Contain("Salah unit").And.Contain("09.00 WITA"));
    }

    private Task QueueAsync(PersonId person, string? to = null, string fields = Fields, string template = OutboxMail.UnitOpened) => _app.DbAsync(async db =>
    {
        var now = _app.Clock.GetUtcNow();
        to ??= await db.People.Where(p => p.Id == person).Select(p => p.Email).SingleAsync();
        db.Outbox.Add(new OutboxMail { Id = Guid.CreateVersion7(now), PersonId = person, To = to!, Template = template, Fields = fields, CreatedAt = now, NextTryAt = now });
        await db.SaveChangesAsync();
    });

    // Headers as they are; base64 and quoted-printable parts as a reader sees them.
    private static string Readable(string raw)
    {
        var text = new StringBuilder(raw);
        foreach (Match part in Base64Part().Matches(raw))
            text.AppendLine().Append(Encoding.UTF8.GetString(Convert.FromBase64String(part.Groups[1].Value)));
        var bytes = QuotedByte().Replace(raw.Replace("=\n", "", StringComparison.Ordinal), m => ((char)Convert.ToByte(m.Groups[1].Value, 16)).ToString());
        return text.AppendLine().Append(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes))).ToString();
    }

    [GeneratedRegex(@"kode=([0-9A-Z]{5}-[0-9A-Z]{5})")]
    private static partial Regex CodeLink();

    [GeneratedRegex(@"(?im)^Message-ID:\s*(<[^>]+>)")]
    private static partial Regex MessageId();

    [GeneratedRegex(@"(?i)Content-Transfer-Encoding: base64\n(?:[\w-]+:[^\n]*\n)*\n([A-Za-z0-9+/=\n]+)")]
    private static partial Regex Base64Part();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex QuotedByte();
}
