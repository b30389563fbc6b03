using Pakta.Web.Roster;

namespace Pakta.Web.Tests.Roster;

public sealed class PersonVerdictTests
{
    private const string Good = "198609262015051001,Budi Santoso,26-09-1986,M,PNS,Guru,S1,,budi@contoh.go.id,081234567890";
    private RosterCity _city = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _city = await (await RosterCity.StartAsync()).WithUnitsAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _city.DisposeAsync();

    [TestCase("198609262015051001", "", "nip.missing", Verdict.Review)]
    [TestCase("198609262015051001", "honorer", "nip.missing", Verdict.Review)]
    [TestCase("198609262015051001", "1.98609E+17", "nip.scientific", Verdict.Rejected)]
    [TestCase("198609262015051001", "19860926201505101", "nip.length", Verdict.Rejected)]
    [TestCase("198609262015051001", "19860926 2O1505 1 OO1", "nip.letters", Verdict.Rejected)]
    [TestCase("198609262015051001", "198613262015051001", "nip.birthdate", Verdict.Rejected)]
    [TestCase("198609262015051001", "198609262031051001", "nip.year", Verdict.Rejected)]
    [TestCase("198609262015051001", "198609262015131001", "nip.month", Verdict.Rejected)]
    [TestCase("198609262015051001", "198609262015053001", "nip.gender", Verdict.Rejected)]
    [TestCase("198609262015051001", "198609262015051000", "nip.sequence", Verdict.Rejected)]
    [TestCase("26-09-1986", "26-09-1968", "nip.birthcolumn", Verdict.Review)]
    [TestCase(",M,", ",F,", "nip.gendercolumn", Verdict.Review)]
    [TestCase("PNS", "PPPK", "nip.status", Verdict.Review)]
    [TestCase("PNS", "Honorer", "type.unknown", Verdict.Review)]
    [TestCase("Budi Santoso", "", "name.missing", Verdict.Rejected)]
    [TestCase("Guru", "", "position.missing", Verdict.Review)]
    [TestCase("Guru", "7471012609860001 131110468", "text.nik", Verdict.Rejected)]
    [TestCase(",S1,", ",,", "unit.missing", Verdict.Rejected)]
    [TestCase(",S1,", ",S9,", "unit.unknown", Verdict.Rejected)]
    [TestCase(",S1,,", ",S1,mungkin,", "head.value", Verdict.Review)]
    [TestCase("budi@contoh.go.id", "budi@", "email.shape", Verdict.Review)]
    [TestCase("081234567890", "081234567890,lebih", "row.columns", Verdict.Review)]
    public async Task A_faulty_row_is_told_and_not_stored(string part, string instead, string code, Verdict verdict)
    {
        var (summary, rows) = await _city.PeopleAsync($"{RosterCity.PeopleHeader}\n{Good.Replace(part, instead, StringComparison.Ordinal)}");
        Assert.Multiple(() =>
        {
            Assert.That((rows[0].Verdict.Code, rows[0].Verdict.Verdict), Is.EqualTo((code, verdict)));
            Assert.That(rows[0].Verdict.Message, Does.EndWith("."));
            Assert.That((summary.New, rows[0].Change), Is.EqualTo((0, RowChange.None)));
        });
    }

    [Test]
    public async Task One_number_with_two_names_is_refused_in_both_rows()
    {
        var (_, rows) = await _city.PeopleAsync($"{RosterCity.PeopleHeader}\n{Good}\n{Good.Replace("Budi", "Badu", StringComparison.Ordinal)}");
        Assert.That(rows.Select(r => r.Verdict.Code), Is.EqualTo((string[])["nip.othername", "nip.othername"]));
    }

    [Test]
    public async Task One_person_in_two_units_waits_for_a_human()
    {
        var (_, rows) = await _city.PeopleAsync($"{RosterCity.PeopleHeader}\n{Good}\n{Good.Replace("S1", "P1", StringComparison.Ordinal)}");
        Assert.That(rows.Select(r => r.Verdict.Code), Is.EqualTo((string[])["nip.twice", "nip.twice"]));
    }

    [Test]
    public async Task Two_heads_of_one_unit_wait_for_a_human()
    {
        var head = Good.Replace("S1,,", "S1,Y,", StringComparison.Ordinal);
        var other = head.Replace("198609262015051001", "198609262015051002", StringComparison.Ordinal);
        var (_, rows) = await _city.PeopleAsync($"{RosterCity.PeopleHeader}\n{head}\n{other}");
        Assert.That(rows.Select(r => r.Verdict.Code), Is.EqualTo((string[])["head.twice", "head.twice"]));
    }

    [Test]
    public async Task A_unit_outside_the_scope_is_refused()
    {
        var (_, rows) = await _city.PeopleAsync($"{RosterCity.PeopleHeader}\n{Good}", path => path.StartsWith("R/P1/", StringComparison.Ordinal));
        Assert.That(rows[0].Verdict.Code, Is.EqualTo("unit.scope"));
    }

    [Test]
    public async Task A_sixteen_digit_number_is_never_shown_in_full()
    {
        var (_, rows) = await _city.PeopleAsync($"{RosterCity.PeopleHeader}\n{Good.Replace("198609262015051001", "7471012609860001", StringComparison.Ordinal)}");
        Assert.That(rows[0].Verdict.Seen, Does.StartWith("7471").And.Not.Contain("7471012609860001"));
    }

    [TestCase("7471012609860001 / 131110468")]
    [TestCase("7471012609860001 131110468")]
    [TestCase("7471012609860001131110468")]
    [TestCase("7471012609860001 1")]
    public async Task A_number_that_may_hold_a_nik_is_counted_and_not_shown(string nip)
    {
        var (_, rows) = await _city.PeopleAsync($"{RosterCity.PeopleHeader}\n{Good.Replace("198609262015051001", nip, StringComparison.Ordinal)}");
        Assert.That(rows[0].Verdict.Code, Is.EqualTo("nip.length"));
        Assert.That($"{rows[0].Verdict.Message} {rows[0].Verdict.Seen}", Does.Contain(nip.EndsWith(" 1", StringComparison.Ordinal) ? "17 digit" : "25 digit").And.Not.Match(@"\d{3}"));
    }

    [TestCase("'198609262015051001")]
    [TestCase("NIP. 19860926-201505-1-001")]
    [TestCase("19860926 201505 1 001")]
    [TestCase("\u200b19860926\u00a0201505\u20091\u00a0001")]
    public async Task Marks_around_the_digits_are_cleaned(string nip)
    {
        var (_, rows) = await _city.PeopleAsync($"{RosterCity.PeopleHeader}\n{Good.Replace("198609262015051001", nip, StringComparison.Ordinal)}", _ => false);
        Assert.That(rows[0].Verdict.Code, Is.EqualTo("unit.scope"), "the number itself passed");
    }
}
