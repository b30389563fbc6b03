using Microsoft.EntityFrameworkCore;
using Pakta.Core.People;
using Pakta.Web.Roster;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Storing;

/// <summary>KEDUDUKAN HUKUM: leave has an end, and nobody leaves the denominator by a list alone.</summary>
[DatabaseSource]
public sealed class AbsencesFromListTests(TestDatabase database) : RosterCityFixture(database)
{
    private const string Header = "NIP BARU,NAMA,NAMA JABATAN,KODE UNIT,KEDUDUKAN HUKUM,SAMPAI\n";
    private const string Ani = "198609262015052001,Ani,Guru,S1,";
    private const string Budi = "198609262015051002,Budi,Guru,S1,";
    private static readonly DateOnly Day = new(2026, 11, 23);
    [TestCase("Cuti Besar,31-12-2026", PostponementReason.Leave, "2026-12-31", "ok")]
    [TestCase("Tugas Belajar,31 Agustus 2028", PostponementReason.Study, "2028-08-31", "ok")]
    [TestCase("Cuti,", PostponementReason.Leave, "2027-02-22", "standing.assumed")]
    [TestCase("Sakit,-", PostponementReason.Illness, "2027-11-22", "standing.assumed")]
    [TestCase("Tugas Belajar,", PostponementReason.Study, "2027-11-22", "standing.assumed")]
    public async Task Leave_lasts_until_the_day_of_the_list_or_until_one_that_is_said_to_be_assumed(string cells, PostponementReason reason, string until, string code)
    {
        var (summary, rows) = await ImportAsync(Ani + cells, Budi + "Aktif,");
        Assert.That((rows[0].Verdict.Verdict, rows[0].Verdict.Code), Is.EqualTo((Verdict.Ok, code)));
        Assert.That(summary.Notes.Any(n => n.Code == "standing.assumed"), Is.EqualTo(code != "ok"));
        var leave = await City.App.DbAsync(db => db.Postponements.SingleAsync());
        Assert.That((leave.Reason, leave.From, $"{leave.Until:yyyy-MM-dd}"), Is.EqualTo((reason, Day, until)));
    }

    [TestCase("Pensiun", ExemptionReason.Pension)]
    [TestCase("Meninggal", ExemptionReason.Death)]
    [TestCase("PTDH", ExemptionReason.Dismissal)]
    [TestCase("Pindah Instansi", ExemptionReason.TransferOut)]
    [TestCase("CLTN", ExemptionReason.UnpaidLeave)]
    public async Task A_list_only_proposes_that_somebody_leaves_the_denominator(string standing, ExemptionReason reason)
    {
        await ImportAsync(Ani + standing + ",");
        var proposal = await City.App.DbAsync(db => db.Exemptions.SingleAsync());
        Assert.That((proposal.Reason, proposal.IsProposed, proposal.HoldsOn(Day)), Is.EqualTo((reason, true, false)));
    }

    [Test]
    public async Task The_next_list_says_it_again_and_nothing_changes()
    {
        await ImportAsync(Ani + "Cuti,31-12-2026", Budi + "Pensiun,");
        var (summary, _) = await ImportAsync(Ani + "Cuti,31-12-2026", Budi + "Pensiun,");
        Assert.That((summary.Unchanged, summary.Changed), Is.EqualTo((2, 0)));
        Assert.That(await AbsencesAsync(), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Somebody_known_goes_on_leave_and_the_preview_says_so()
    {
        await ImportAsync(Ani + "Aktif,");
        var (_, rows) = await ImportAsync(Ani + "Cuti,31-12-2026");
        Assert.That(rows[0].Fields, Is.EqualTo(new[] { new FieldChange("Kedudukan hukum", null, "cuti") }));
        Assert.That(await AbsencesAsync(), Is.EqualTo((1, 0)));
    }

    [TestCase("Meninggal,", "ok", 1)]
    [TestCase("\"Cuti Besar\",31-12-2026", "ok", 0)]
    [TestCase("Cuti,", "ok", 0)]
    [TestCase("Cuti,31-01-2027", "standing.differs", 0)]
    [TestCase("Sakit,", "standing.differs", 0)]
    public async Task Beside_a_leave_a_list_still_says_what_it_says(string cells, string code, int proposals)
    {
        await ImportAsync(Ani + "Cuti,31-12-2026");
        var (_, rows) = await ImportAsync(Ani + cells);
        Assert.That((rows[0].Verdict.Verdict, rows[0].Verdict.Code, rows[0].Change), Is.EqualTo((Verdict.Ok, code, proposals > 0 ? RowChange.Changed : RowChange.Unchanged)));
        Assert.That(await AbsencesAsync(), Is.EqualTo((1, proposals)));
        Assert.That(await City.App.DbAsync(db => db.Postponements.Select(p => p.Until).SingleAsync()), Is.EqualTo(new DateOnly(2026, 12, 31)));
    }

    [TestCase("Aktif,", "standing.exempt")]
    [TestCase("Cuti,31-01-2027", "standing.exempt")]
    [TestCase("Pensiun,", "ok")]
    [TestCase(",", "ok")]
    public async Task Beside_a_confirmed_exemption_a_list_that_says_otherwise_is_not_passed_over(string cells, string code)
    {
        await ImportAsync(Ani + "Pensiun,");
        await City.App.DbAsync(async db =>
        {
            await using var tx = await db.Database.BeginTransactionAsync();
            (await db.Exemptions.SingleAsync()).Confirm(City.App.Clock.GetUtcNow(), null);
            await db.SaveChangesAsync();
            await tx.CommitAsync();
        });
        var (_, rows) = await ImportAsync(Ani + cells);
        Assert.That((rows[0].Verdict.Code, rows[0].Change), Is.EqualTo((code, RowChange.Unchanged)));
        Assert.That(await AbsencesAsync(), Is.EqualTo((0, 1)));
    }

    [TestCase("Cuti,01-11-2026")]
    [TestCase("Cuti,01-11-2046")]
    [TestCase("Cuti,entah")]
    public async Task An_end_that_can_not_be_is_asked_about(string cells)
    {
        var (_, rows) = await ImportAsync(Ani + cells);
        var question = rows[0].Verdict;
        Assert.That((question.Verdict, question.Code), Is.EqualTo((Verdict.Review, "standing.until")));
        Assert.That((await AbsencesAsync(), await PeopleAsync()), Is.EqualTo(((0, 0), 0)));
        var (skipped, _) = await AnswerAsync(Ani + cells, question.Key, RowChoice.Skip);
        Assert.That((skipped.IsClean, await PeopleAsync()), Is.EqualTo((true, 0)));
        var (settled, _) = await AnswerAsync(Ani + cells, question.Key, RowChoice.Accept);
        Assert.That((settled.New, await AbsencesAsync()), Is.EqualTo((1, (0, 0))), "active");
    }

    [Test]
    public async Task A_word_that_nobody_knows_is_asked_about()
    {
        var (_, rows) = await ImportAsync(Ani + "Titipan,");
        Assert.That(rows[0].Verdict.Code, Is.EqualTo("standing.unknown"));
    }

    private Task<(ImportSummary Summary, List<RowResult> Rows)> ImportAsync(params string[] rows) => City.PeopleAsync(Header + string.Join('\n', rows), new ImportRun(true));

    private Task<(ImportSummary Summary, List<RowResult> Rows)> AnswerAsync(string row, string key, string choice) =>
        City.PeopleAsync(Header + row, new ImportRun(true) { Choices = new Dictionary<string, string> { [key] = choice } });

    private Task<(int, int)> AbsencesAsync() => City.App.DbAsync(async db => (await db.Postponements.CountAsync(), await db.Exemptions.CountAsync()));

    private Task<int> PeopleAsync() => City.App.DbAsync(db => db.People.CountAsync());
}
