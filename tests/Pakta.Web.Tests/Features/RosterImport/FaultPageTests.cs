using System.Globalization;
using System.Net;

namespace Pakta.Web.Tests.Features.RosterImport;

public sealed class FaultPageTests
{
    [Test]
    public async Task A_fault_through_the_file_is_said_once_with_a_picture_and_nothing_can_be_applied()
    {
        await using var office = await RosterDesk.OpenAsync();
        var rows = string.Concat(Enumerable.Range(1, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"1.98609E+17,Orang {i},Guru,SD-1\n")));
        var address = await office.Desk.JudgeAsync(ImportDesk.PeopleHeader + rows);
        var page = await office.Desk.Visitor.PageAsync(address);
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelectorAll("[role=alert]"), Has.Length.EqualTo(1));
            Assert.That(page.QuerySelector("figure svg[role=img]")!.GetAttribute("aria-label"), Does.Contain("Teks"));
            Assert.That(page.QuerySelectorAll("figcaption li"), Has.Length.EqualTo(3));
            Assert.That(page.QuerySelector("tbody"), Is.Null, "no row after row");
            Assert.That(page.QuerySelector("input[name=berlaku]"), Is.Null, "no Terapkan");
        });
        using var forced = await office.Desk.Visitor.PostAsync(address, "/pegawai/impor", [("berlaku", "2026-11-23")]);
        Assert.That(forced.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        using var result = await office.Desk.Visitor.GetAsync(address + "/kemajuan");
        Assert.That(result.Headers.Location!.ToString(), Is.EqualTo(address), "it was not applied");
    }
}
