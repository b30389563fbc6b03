using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Documents;
using Pakta.Web.Tests.Features.Campaigns;

namespace Pakta.Web.Tests.Features.Attestations;

/// <summary>Mengetahui and menyaksikan are printed only where somebody recorded them.</summary>
public sealed class AttestationTests
{
    private RoundStory _story = null!;
    private string _slug = null!;
    private string Page => $"/putaran/{_slug}/saksi/KEL-A1";

    [SetUp]
    public async Task Start()
    {
        _story = await RoundStory.StartAsync();
        _slug = await _story.OpenRoundAsync();
        Assert.That((await _story.OpenAllAsync(_slug)).Refusal, Is.Null);
        Assert.That(await _story.SignAsync(_slug, "staf1.kel-a1"), Is.Null);
    }

    [TearDown]
    public Task Stop() => _story.DisposeAsync().AsTask();

    [Test]
    public async Task A_certificate_names_the_superior_and_the_witnesses_that_were_recorded_and_no_others()
    {
        Assert.That(await CertificateAsync("staf1.kel-a1"), Has.Property("Acknowledgement").Null.And.Property("Witnesses").Empty);
        using var lurah = await _story.App.SignInAsync("kepala.kel-a1");
        using var known = await lurah.PostFormAsync(Page, Array.Empty<(string, string)>(), $"{Page}/mengetahui");
        using var seen = await lurah.PostFormAsync(Page, new { Nama = "Rosmini Hakim", Jabatan = "Anggota", Lembaga = "Bawaslu Kota Contoh" }, Page);
        Assert.That((known.StatusCode, seen.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Redirect)));

        var content = await CertificateAsync("staf1.kel-a1");
        Assert.That(content.Acknowledgement!.Position, Is.EqualTo("Kepala"));
        Assert.That(content.Acknowledgement.TimeText, Does.StartWith("tercatat 23 November 2026 pukul 09.00"));
        Assert.That(content.Witnesses, Is.EqualTo(new[] { new CertificateWitness("Rosmini Hakim", "Anggota, Bawaslu Kota Contoh") }));
    }

    [Test]
    public async Task Who_signs_after_the_acknowledgement_or_on_another_day_is_not_covered_by_it()
    {
        using var lurah = await _story.App.SignInAsync("kepala.kel-a1");
        using var known = await lurah.PostFormAsync(Page, Array.Empty<(string, string)>(), $"{Page}/mengetahui");
        using var seen = await lurah.PostFormAsync(Page, new { Nama = "Rosmini Hakim", Jabatan = "Anggota", Lembaga = "Bawaslu Kota Contoh" }, Page);
        _story.App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That(await _story.SignAsync(_slug, "staf2.kel-a1"), Is.Null);
        Assert.That(await CertificateAsync("staf2.kel-a1"), Has.Property("Acknowledgement").Null.And.Property("Witnesses").Empty);
    }

    [Test]
    public async Task A_head_does_not_acknowledge_the_own_signature()
    {
        Assert.That(await _story.SignAsync(_slug, "kepala.kel-a1"), Is.Null);
        using var lurah = await _story.App.SignInAsync("kepala.kel-a1");
        using var known = await lurah.PostFormAsync(Page, Array.Empty<(string, string)>(), $"{Page}/mengetahui");
        Assert.That(await CertificateAsync("kepala.kel-a1"), Has.Property("Acknowledgement").Null);
    }

    [TestCase("staf1.kel-a1"), TestCase("kepala.kel-a2"), TestCase("bawaslu")]
    public async Task For_all_but_the_head_and_the_HR_office_the_page_does_not_exist(string who)
    {
        using var visitor = await _story.App.SignInAsync(who);
        using var answer = await visitor.GetAsync(Page);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_witness_without_an_institution_is_asked_for_it()
    {
        using var hr = await _story.App.SignInAsync(RoundStory.Hr);
        using var answer = await hr.PostFormAsync(Page, new { Nama = "Rosmini Hakim", Jabatan = "Anggota", Lembaga = " " }, Page);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await hr.ReadAsync(answer)).Body!.TextContent, Does.Contain("Isi nama, jabatan, dan lembaga saksi"));
    }

    private Task<CertificateContent> CertificateAsync(string who) => _story.App.UseAsync<CertificateSource, CertificateContent>(async source =>
    {
        var person = _story.City.People[who].Id;
        var signature = await _story.App.DbAsync(db => db.Members.Where(m => m.PersonId == person && m.SignatureId != null).Select(m => m.SignatureId!.Value).SingleAsync());
        return (await source.LoadAsync(signature, true, CancellationToken.None))!;
    });
}
