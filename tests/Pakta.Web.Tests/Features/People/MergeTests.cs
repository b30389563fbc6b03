using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Coverage;
using Pakta.Core.People;
using Pakta.Web.Features.Shared;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.People;

/// <summary>Two records of one human become one; what was signed stays, nobody counts twice.</summary>
[DatabaseSource]
public sealed class MergeTests(TestDatabase database)
{
    private PeopleStory _story = null!;
    private CivilServant _keeps = null!, _ends = null!;

    [SetUp]
    public async Task Start()
    {
        _story = await PeopleStory.StartAsync(database);
        (_keeps, _ends) = (_story.City.Staff("KEL-A1"), _story.City.Staff("KEL-B1"));
    }

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task The_ending_record_loses_number_and_sign_in_and_leads_to_the_one_that_goes_on()
    {
        Assert.That(await _story.Story.SignAsync(_story.Slug, "staf1.kel-b1"), Is.Null);
        Assert.That(await MergeAsync(false), Does.StartWith("Kedua catatan mempunyai akun yang aktif"));
        Assert.That(await MergeAsync(true), Is.Null);
        var ended = await _story.RowAsync(_ends);
        Assert.That((ended.MergedInto, ended.Nip), Is.EqualTo(((Core.PersonId?)_keeps.Id, (string?)null)));
        Assert.That(await _story.App.DbAsync(db => db.Users.CountAsync(a => a.PersonId == _ends.Id)), Is.Zero);
        Assert.That(await _story.App.DbAsync(db => db.Users.CountAsync(a => a.PersonId == _keeps.Id)), Is.EqualTo(1));
        using var office = await _story.App.SignInAsync(PeopleStory.Hr);
        using var old = await office.GetAsync(await _story.AddressAsync(_ends));
        Assert.That(old.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var page = (await office.PageAsync(old.Headers.Location!.ToString())).QuerySelector("main")!.TextContent;
        Assert.That(page, Does.Contain(_keeps.FullName).And.Contain("digabungkan ke sini").And.Contain(Nip.FromStore(_ends.Nip!).Grouped));
        Assert.That((await office.PageAsync("/pegawai?unit=KEL-B1")).QuerySelectorAll("tbody tr"), Has.Length.EqualTo(SmallCity.StaffPerUnit), "one less than before");
    }

    [Test]
    public async Task The_one_that_goes_on_has_signed_with_the_signature_of_the_other_and_counts_once()
    {
        Assert.That(await _story.Story.SignAsync(_story.Slug, "staf1.kel-b1"), Is.Null);
        Assert.That(await MergeAsync(true), Is.Null);
        Assert.That(await _story.StateAsync(_keeps), Is.EqualTo(MemberState.Signed));
        Assert.That(await _story.StateAsync(_ends), Is.EqualTo(MemberState.Uncounted));
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Two_live_signatures_in_one_round_are_not_merged()
    {
        foreach (var who in new[] { "staf1.kel-a1", "staf1.kel-b1" }) Assert.That(await _story.Story.SignAsync(_story.Slug, who), Is.Null);
        Assert.That(await MergeAsync(true), Does.StartWith("Kedua catatan sudah menandatangani").And.Contain("Batalkan dahulu"));
        Assert.That((await _story.RowAsync(_ends)).MergedInto, Is.Null);
    }

    [Test]
    public async Task A_sign_in_that_is_used_goes_on_with_the_surviving_record()
    {
        await _story.App.DbAsync(async db =>
        {
            await using var tx = await db.Database.BeginTransactionAsync();
            (await db.Users.SingleAsync(a => a.PersonId == _keeps.Id)).ActivatedAt = null;
            await db.SaveChangesAsync();
            await tx.CommitAsync();
        });
        Assert.That(await MergeAsync(false), Is.Null);
        var account = await _story.App.DbAsync(db => db.Users.AsNoTracking().SingleAsync(a => a.PersonId == _keeps.Id));
        Assert.That(account.UserName, Is.EqualTo("staf1.kel-b1"));
    }

    [Test]
    public async Task A_headship_goes_over_and_a_chain_stays_one_step_long()
    {
        var (head, third) = (_story.City.Head("KEL-B1"), _story.City.Staff("KEL-A2"));
        Assert.That(await MergeAsync(true, _keeps, head), Is.Null);
        Assert.That(await _story.PageAsync(PeopleStory.Hr, _keeps), Does.Contain("Kepala Kelurahan B1"));
        Assert.That(await MergeAsync(true, third, _keeps), Is.Null);
        Assert.That((await _story.RowAsync(head)).MergedInto, Is.EqualTo(third.Id));
    }

    [Test]
    public async Task An_unknown_number_and_a_foreign_officer_find_nothing()
    {
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _keeps, "gabung", new { nipLain = "199001012015011001" }), Does.StartWith("Tidak ada catatan lain dengan nomor itu"));
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _keeps, "gabung", new { nipLain = _keeps.Nip! }), Does.StartWith("Tidak ada catatan lain dengan nomor itu"));
        Assert.That(await _story.ForgeAsync("kepala.kel-a1", _keeps, "gabung", ("nipLain", _ends.Nip!)), Is.EqualTo(HttpStatusCode.NotFound));
        var link = await _story.App.UseAsync<PersonLink, string>(l => Task.FromResult(l.Token(_ends.Id)));
        Assert.That(await _story.ForgeAsync("kepala.kec-b", _keeps, "gabung/" + link, ("lanjut", link)), Is.EqualTo(HttpStatusCode.NotFound));
    }

    private Task<string?> MergeAsync(bool closes) => MergeAsync(closes, _keeps, _ends);

    // As an officer does it: by number to the comparison, there the choice.
    private async Task<string?> MergeAsync(bool closes, CivilServant keeps, CivilServant ends)
    {
        using var office = await _story.App.SignInAsync(PeopleStory.Hr);
        var address = await _story.AddressAsync(keeps);
        using var found = await office.PostFormAsync(address, new { nipLain = ends.Nip }, $"{address}/gabung");
        var compare = found.Headers.Location!.ToString();
        var token = (await office.PageAsync(compare)).QuerySelector("input[name=lanjut]")!.GetAttribute("value")!;
        using var answer = await office.PostFormAsync(compare, closes ? [("lanjut", token), ("tutupAkun", "true")] : [("lanjut", token)], compare);
        return answer.StatusCode == HttpStatusCode.Redirect ? null : (await office.ReadAsync(answer)).QuerySelector(".error-summary ul")!.TextContent.Trim();
    }
}
