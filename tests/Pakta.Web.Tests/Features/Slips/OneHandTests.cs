using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Slips;

/// <summary>One human who makes a second officer does not get slips handed over with it.</summary>
[DatabaseSource]
public sealed partial class OneHandTests(TestDatabase database)
{
    private SlipStage _stage = null!;

    [SetUp]
    public async Task SetAsync() => _stage = await SlipStage.SetAsync(database);

    [TearDown]
    public async Task StrikeAsync()
    {
        if (_stage is not null) await _stage.DisposeAsync();
    }

    [Test]
    public async Task The_HR_officer_who_makes_an_operator_for_himself_cannot_hand_over_with_it_nor_print_with_it()
    {
        await MakeAsync(SlipStage.Hr, "op.sd1", "SD-1");
        var batch = await _stage.PrintAsync(SlipStage.Hr, "SD-1");
        Assert.That(await _stage.HandOverAsync("op.sd1", batch), Does.Contain("berasal dari satu tangan"));
        batch = await _stage.PrintAsync("op.sd1", "SD-1");
        Assert.That(await _stage.HandOverAsync(SlipStage.Hr, batch), Does.Contain("berasal dari satu tangan"));
        Assert.That(await _stage.TryAsync(batch.Codes[0]), Is.EqualTo("Lembar belum diserahkan"));
        using var office = await _stage.App.SignInAsync(SlipStage.Hr);
        var page = await office.PageAsync($"/slip/{batch.Number}");
        Assert.That(page.Body!.TextContent, Does.Contain("berasal dari satu tangan"), "the page says it beforehand");
        Assert.That(await _stage.HandOverAsync(SlipStage.SecondHr, batch), Is.Null, "a colleague whom the administrator appointed can");
    }

    [Test]
    public async Task The_mayor_who_makes_operators_of_two_units_cannot_print_with_one_and_hand_over_with_the_other()
    {
        await MakeAsync("ppk", "op.dikbud", "DIKBUD");
        await MakeAsync("ppk", "op.sd1", "SD-1");
        var batch = await _stage.PrintAsync("op.sd1", "SD-1");
        Assert.That(await _stage.HandOverAsync("op.dikbud", batch), Does.Contain("berasal dari satu tangan"));
        Assert.That(await _stage.HandOverAsync(SlipStage.Inspector, batch), Is.Null);
    }

    [Test]
    public async Task An_office_ended_and_given_anew_after_the_printing_does_not_part_the_two()
    {
        await MakeAsync(SlipStage.Hr, "op.sd1", "SD-1");
        var batch = await _stage.PrintAsync("op.sd1", "SD-1");
        _stage.App.Clock.Advance(TimeSpan.FromMinutes(1));
        using var office = await _stage.App.SignInAsync(SlipStage.Hr);
        var id = await _stage.App.DbAsync(db => db.Appointments.Where(a => a.UnitId == _stage.City.Units["SD-1"].Id && a.AccountId != null).Select(a => a.Id).SingleAsync());
        (await office.PostAsync("/peran/akhiri", "/peran", [("catatan", id.ToString())])).Dispose();
        await MakeAsync("ppk", "op.sd1", "SD-1");
        Assert.That(await _stage.HandOverAsync(SlipStage.Hr, batch), Does.Contain("berasal dari satu tangan"), "what counts is the office by which it was printed");
    }

    [Test]
    public async Task Operators_whom_the_HR_office_made_and_an_HR_officer_of_the_administrators_work_as_ever()
    {
        await MakeAsync(SlipStage.Hr, "op.sd1", "SD-1");
        Assert.That(await _stage.HandOverAsync("op.sd1", await _stage.PrintAsync(SlipStage.SecondHr, "SD-1")), Is.Null);
    }

    // Gives the office and, as the form allows, reads the code and activates with it.
    private async Task MakeAsync(string giver, string name, string unit)
    {
        using var office = await _stage.App.SignInAsync(giver);
        using var answer = await office.PostFormAsync("/peran", new { peran = "Operator", unit, pemegang = "luar", namaMasuk = name, nama = "Operator Baru" }, "/peran");
        if (answer.StatusCode == HttpStatusCode.Found) return;
        var page = (await office.ReadAsync(answer)).Body!.TextContent;
        Assert.That(Code().IsMatch(page), page);
        await _stage.App.DbAsync(db => db.Users.Where(a => a.UserName == name).ExecuteUpdateAsync(set => set.SetProperty(a => a.ActivatedAt, _stage.App.Clock.GetUtcNow())));
    }

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}")]
    private static partial Regex Code();
}
