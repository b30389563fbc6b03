using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Signing;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

/// <summary>A passkey proves this person, this text, here and now, and nothing else.</summary>
[DatabaseSource]
public sealed class PasskeyTests(TestDatabase database)
{
    private const string Who = "staf1.sd-1";
    private RoundStory _story = null!;
    private string _round = "";

    private string Origin => _story.App.Address.GetLeftPart(UriPartial.Authority);

    [SetUp]
    public async Task Start()
    {
        _story = await RoundStory.OnAsync(await PaktaApp.StartAsync(database));
        _round = await _story.OpenRoundAsync();
        Assert.That((await _story.OpenAllAsync(_round)).Refusal, Is.Null);
    }

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task A_passkey_that_was_added_signs_in()
    {
        using var key = NewKey();
        using (var owner = await _story.App.SignInAsync(Who)) Assert.That(await AddAsync(owner, key), Is.EqualTo(HttpStatusCode.Redirect));
        using var visitor = _story.App.Visit();
        using var entered = await SignInAsync(visitor, key);
        Assert.That(entered.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await visitor.PageAsync("/akun")).Body!.TextContent, Does.Contain(_story.City.People[Who].FullName).And.Contain("Kunci uji"));
    }

    [Test]
    public async Task It_does_not_sign_in_without_its_owner_from_another_site_or_with_a_counter_that_stands_still()
    {
        using var key = NewKey();
        key.Count = 5;
        using (var owner = await _story.App.SignInAsync(Who)) await AddAsync(owner, key);
        key.Count = 6;
        using (var visitor = _story.App.Visit()) Assert.That((await SignInAsync(visitor, key)).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        (key.Count, key.IsVerified) = (7, false);
        using (var visitor = _story.App.Visit()) Assert.That((await SignInAsync(visitor, key)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "nobody unlocked it");
        (key.IsVerified, key.Origin) = (true, "https://pakta.example.com");
        using (var visitor = _story.App.Visit()) Assert.That((await SignInAsync(visitor, key)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "another site");
        (key.Origin, key.Count) = (Origin, 6);
        using (var visitor = _story.App.Visit()) Assert.That((await SignInAsync(visitor, key)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "a copy");
        key.Count = 8;
        using (var visitor = _story.App.Visit()) Assert.That((await SignInAsync(visitor, key)).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task An_answer_serves_once()
    {
        using var key = NewKey();
        using (var owner = await _story.App.SignInAsync(Who)) await AddAsync(owner, key);
        using var visitor = _story.App.Visit();
        var answer = key.Get(await AskAsync(visitor, "/masuk/kunci/tantangan", "/masuk", []));
        using var first = await visitor.PostAsync("/masuk/kunci", "/masuk", [("Kredensial", answer)]);
        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var other = _story.App.Visit();
        using var again = await other.PostAsync("/masuk/kunci", "/masuk", [("Kredensial", answer)]);
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.OK), "the challenge belongs to the first browser and is spent");
    }

    [Test]
    public async Task The_passkey_of_one_person_is_refused_for_a_second_account()
    {
        using var key = NewKey();
        using (var owner = await _story.App.SignInAsync(Who)) await AddAsync(owner, key);
        using var second = await _story.App.SignInAsync("staf2.sd-1");
        using var same = new SoftPasskey(_story.App.Address.Host, Origin) { Id = key.Id };
        Assert.That(await AddAsync(second, same), Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task At_most_five()
    {
        using var owner = await _story.App.SignInAsync(Who);
        for (var n = 0; n < 5; n++)
        {
            using var key = NewKey();
            Assert.That(await AddAsync(owner, key), Is.EqualTo(HttpStatusCode.Redirect));
        }
        Assert.That((await owner.PageAsync("/akun")).QuerySelector("form[data-buat]"), Is.Null);
        var remove = (await owner.PageAsync("/akun")).QuerySelector("input[name=kunci]")!.GetAttribute("value")!;
        using var removed = await owner.PostAsync("/akun/kunci/hapus", "/akun", [("kunci", remove)]);
        Assert.That((await owner.PageAsync("/akun")).QuerySelectorAll("input[name=kunci]"), Has.Length.EqualTo(4));
    }

    [Test]
    public async Task A_pact_signed_with_a_passkey_keeps_a_proof_that_an_auditor_can_check_alone()
    {
        using var key = NewKey();
        using var owner = await _story.App.SignInAsync(Who);
        await AddAsync(owner, key);
        using var signed = await SignAsync(owner, key);
        Assert.That(signed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var signature = await _story.App.DbAsync(db => db.Signatures.AsNoTracking().SingleAsync());
        Assert.That(signature.Method, Is.EqualTo(SigningMethod.Passkey));
        Assert.That(AssertionAudit.Holds(signature.Record, _story.App.Address.Host, Origin), Is.True);
        var other = signature.Record.ToArray();
        other.AsSpan(other.AsSpan().IndexOf("\"textSha256\":\""u8) + 14, 1)[0] ^= 1;
        Assert.That(AssertionAudit.Holds(other, _story.App.Address.Host, Origin), Is.False, "the same proof for another text");
    }

    [Test]
    public async Task An_answer_to_another_challenge_or_of_another_person_signs_nothing()
    {
        using var key = NewKey();
        using var owner = await _story.App.SignInAsync(Who);
        await AddAsync(owner, key);
        using var forged = await SignAsync(owner, key, challenge: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        Assert.That(forged.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        using var plain = await SignAsync(owner, key, from: "/masuk/kunci/tantangan");
        Assert.That(plain.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "a sign-in is no assent to a text");
        using var colleague = await _story.App.SignInAsync("staf2.sd-1");
        using var others = NewKey();
        await AddAsync(colleague, others);
        using var lent = await SignAsync(owner, others);
        Assert.That(lent.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await _story.App.DbAsync(db => db.Signatures.CountAsync()), Is.Zero);
    }

    private SoftPasskey NewKey() => new(_story.App.Address.Host, Origin);

    private static async Task<HttpStatusCode> AddAsync(Visitor owner, SoftPasskey key)
    {
        var answer = key.Create(await AskAsync(owner, "/akun/kunci/tantangan", "/akun", []));
        using var added = await owner.PostAsync("/akun/kunci", "/akun", [("Kredensial", answer), ("NamaKunci", "Kunci uji")]);
        return added.StatusCode;
    }

    private static async Task<HttpResponseMessage> SignInAsync(Visitor visitor, SoftPasskey key)
    {
        var answer = key.Get(await AskAsync(visitor, "/masuk/kunci/tantangan", "/masuk", []));
        return await visitor.PostAsync("/masuk/kunci", "/masuk", [("Kredensial", answer)]);
    }

    private async Task<HttpResponseMessage> SignAsync(Visitor signer, SoftPasskey key, string? challenge = null, string? from = null)
    {
        var page = $"/pakta/{_round}";
        var text = (await signer.PageAsync(page)).QuerySelector("input[name=Naskah]")!.GetAttribute("value")!;
        var options = await AskAsync(signer, from ?? $"{page}/tantangan", page, [("Naskah", text)]);
        var answer = key.Get(options, challenge);
        return await signer.PostAsync(page, page,
            [("Naskah", text), ("Cara", "Passkey"), ("Rahasia", answer), .. Enumerable.Range(1, 4).Select(n => ("setuju", n.ToString(System.Globalization.CultureInfo.InvariantCulture)))]);
    }

    private static async Task<string> AskAsync(Visitor visitor, string address, string page, (string, string)[] fields)
    {
        using var answer = await visitor.PostAsync(address, page, fields);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
        var options = await answer.Content.ReadAsStringAsync();
        using var json = JsonDocument.Parse(options);
        return options;
    }
}
