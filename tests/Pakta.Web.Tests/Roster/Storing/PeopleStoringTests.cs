using Microsoft.EntityFrameworkCore;
using Pakta.Core.People;
using Pakta.Web.Roster;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Tests.Infrastructure;
using Pakta.Web.Tests.Roster.Hostile;

namespace Pakta.Web.Tests.Roster.Storing;

/// <summary>What a list leaves in the database: histories, marks, nothing at all.</summary>
[DatabaseSource]
public sealed class PeopleStoringTests(TestDatabase database)
{
    private const string Budi = "198609262015051001,Budi Santoso,26-09-1986,M,PNS,Kepala SD 1,S1,,,081234567890";
    private const string Siti = "198609262015052002,Siti Aminah,26-09-1986,F,PNS,Guru,S1,,,";
    private const string SitiAnew = "198609262026032001,SITI AMINAH,26-09-1986,F,PNS,Guru Ahli,P1,,,";
    private static readonly DateOnly Day = new(2026, 11, 20);
    private RosterCity _city = null!;

    [SetUp]
    public async Task Start() => _city = await (await RosterCity.StartAsync(database)).WithUnitsAsync();

    [TearDown]
    public async Task Stop()
    {
        if (_city is not null) await _city.DisposeAsync();
    }

    [Test]
    public async Task Importing_twice_changes_nothing()
    {
        await ImportAsync(Budi, Siti);
        var before = await RowsAsync();
        var (summary, _) = await ImportAsync(Siti, Budi);
        Assert.That((summary.New, summary.Changed, summary.Moved, summary.Missing, summary.Unchanged), Is.EqualTo((0, 0, 0, 0, 2)));
        Assert.That(await RowsAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task The_same_row_in_a_shorter_list_changes_nothing_though_others_share_its_phone()
    {
        var siti = Siti.Replace("S1,,,", "S1,,SD1@Contoh.go.id,081234567890", StringComparison.Ordinal);
        var budi = Budi.Replace("S1,,,", "S1,,sd1@contoh.go.id,", StringComparison.Ordinal);
        var (first, rows) = await ImportAsync(budi, siti);
        Assert.That((first.New, rows[0].Verdict.Code), Is.EqualTo((2, "phone.shared")));
        var before = await RowsAsync();
        var (summary, _) = await _city.PeopleAsync($"{RosterCity.PeopleHeader},MASALAH,SARAN\n{siti},,\n", new ImportRun(true));
        Assert.That((summary.Unchanged, summary.Changed), Is.EqualTo((1, 0)));
        Assert.That(await RowsAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task What_a_list_has_no_column_for_stays_and_an_empty_cell_empties()
    {
        const string header = "NIP BARU,NAMA,NAMA JABATAN,KODE UNIT,JENIS ASN,GOL AKHIR,ESELON,EMAIL,NO HP\n";
        await _city.PeopleAsync(header + "198609262025211001,\"Drs. Budi Santoso, M.Pd\",Guru,S1,PPPK Paruh Waktu,IX,IV.a,budi@contoh.go.id,081234567890\n", new ImportRun(true));
        var before = await RowsAsync();
        var (summary, _) = await _city.PeopleAsync("NIP BARU,NAMA,NAMA JABATAN,KODE UNIT\n198609262025211001,Budi Santoso,Guru,S1\n", new ImportRun(true));
        Assert.That((summary.Unchanged, summary.Changed), Is.EqualTo((1, 0)));
        Assert.That(await RowsAsync(), Is.EqualTo(before));
        Assert.That((await _city.App.DbAsync(db => db.People.SingleAsync())).FullName, Is.EqualTo("Drs. Budi Santoso, M.Pd"), "the titles of the certificates to come");
        await _city.PeopleAsync(header + "198609262025211001,Budi Santoso,Guru,S1,PPPK,IX,,budi@contoh.go.id,\n", new ImportRun(true));
        var person = await _city.App.DbAsync(db => db.People.SingleAsync());
        Assert.That((person.Status, person.Golongan, person.Eselon, person.Email, person.Phone),
            Is.EqualTo((EmploymentStatus.Pppk, "IX", (string?)null, "budi@contoh.go.id", (string?)null)));
    }

    [Test]
    public async Task A_column_that_only_one_sheet_has_says_nothing_of_the_people_of_the_others()
    {
        const string header = "NIP BARU,NAMA,NAMA JABATAN,KODE UNIT,JENIS ASN,GOL AKHIR,ESELON,EMAIL,NO HP\n";
        await _city.PeopleAsync(header + "198609262015051001,Budi Santoso,Perawat,P1,PNS,III/b,,budi@contoh.go.id,081234567891\n"
            + "198609262015052002,Siti Aminah,Guru,S1,CPNS,III/a,IV.a,siti@contoh.go.id,081234567890\n", new ImportRun(true));
        var before = await RowsAsync();
        object[] full = [.. header.TrimEnd().Split(','), "KEPALA UNIT"], few = full[..4];
        var path = Path.Combine(_city.App.Folder, "dua-lembar.xlsx");
        await File.WriteAllBytesAsync(path, new Workbook()
            .Sheet("Puskesmas", [full, ["198609262015051001", "Budi Santoso", "Perawat", "P1", "PNS", "III/b", "", "", "081234567891", "Y"]])
            .Sheet("Sekolah", [few, ["198609262015052002", "Siti Aminah", "Kepala SD 1", "S1"]]).Bytes());
        var (summary, _) = await _city.PeopleFileAsync(path);
        Assert.That((summary.Changed, summary.Unchanged, summary.Rejected + summary.Review), Is.EqualTo((2, 0, 0)));
        var after = await RowsAsync();
        Assert.That(after[0], Does.Not.Contain("budi@contoh.go.id"), "his own sheet says that he has none");
        Assert.That(after[1], Is.EqualTo(before[1].Replace("Guru", "Kepala SD 1", StringComparison.Ordinal)));
        Assert.That(await _city.App.DbAsync(db => db.Appointments.CountAsync(a => a.EndedAt == null)), Is.EqualTo(2), "without a column the position tells the head");
    }

    [Test]
    public async Task A_number_cell_that_was_accepted_is_the_same_number_as_in_a_text_cell()
    {
        object[] Row(object nip, string unit) => [nip, "Budi Santoso", "26-09-1986", "L", "Guru", unit];
        var path = Path.Combine(_city.App.Folder, "angka-dan-teks.xlsx");
        await File.WriteAllBytesAsync(path, new Workbook().Sheet("Pegawai",
            [["NIP BARU", "NAMA", "TANGGAL LAHIR", "JENIS KELAMIN", "NAMA JABATAN", "KODE UNIT"], Row("198609262015051003", "S1"), Row(198609262015051003m, "P1")]).Bytes());
        var choices = new Dictionary<string, string>();
        async Task<ImportSummary> RunAsync(params string[] codes)
        {
            var rows = new List<RowResult>();
            var result = await _city.App.UseAsync((PeopleImport i) => i.RunAsync(new RosterFile(path), new ImportRun(true) { Choices = choices, OnRow = rows.Add }, default));
            Assert.That(rows.Select(r => r.Verdict.Code), Is.EqualTo(codes));
            return result.Value;
        }
        choices["3:nip.numeric"] = RowChoice.Accept;
        Assert.That((await RunAsync("nip.twice", "nip.twice")).New, Is.Zero);
        choices["2:nip.twice"] = "unit:S1";
        choices["3:nip.twice"] = "unit:S1";
        Assert.That((await RunAsync("ok", "nip.numeric")).New, Is.EqualTo(1));
        Assert.That(await _city.App.DbAsync(db => db.People.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task What_changes_stays_in_the_history_from_the_date_of_the_list()
    {
        await ImportAsync(Budi, Siti);
        var changed = Siti.Replace("Guru,S1", "Perawat,P1", StringComparison.Ordinal).Replace("Aminah", "Aminah Putri", StringComparison.Ordinal);
        var (summary, _) = await _city.PeopleAsync(List(Budi, changed), new ImportRun(true) { From = Day });
        Assert.That((summary.Moved, summary.Unchanged), Is.EqualTo((1, 1)));
        var lines = await _city.App.DbAsync(db => db.PersonChanges.OrderBy(c => c.Kind).ToListAsync());
        Assert.That(lines.Select(l => (l.Kind, l.Before, l.After)), Is.EquivalentTo(new (PersonChangeKind, string?, string?)[]
        {
            (PersonChangeKind.Moved, null, null), (PersonChangeKind.Renamed, "Siti Aminah", "Siti Aminah Putri"), (PersonChangeKind.Repositioned, "Guru", "Perawat"),
        }));
        Assert.That(lines.Select(l => (l.From, l.AppliedAt is not null)).Distinct(), Is.EqualTo(new[] { (Day, true) }));
    }

    [Test]
    public async Task Who_is_new_is_listed_from_the_day_of_the_list_in_the_zone_of_the_unit()
    {
        await ImportAsync(Budi);
        Assert.That(await _city.App.DbAsync(db => db.People.Select(p => p.ListedFrom).SingleAsync()), Is.EqualTo(new DateOnly(2026, 11, 23)));
    }

    [Test]
    public async Task Who_is_missing_is_marked_once_and_found_again()
    {
        await ImportAsync(Budi, Siti);
        await ImportAsync(Budi);
        var first = await MissingAsync();
        _city.App.Clock.Advance(TimeSpan.FromDays(30));
        var (again, _) = await ImportAsync(Budi);
        Assert.That((first, await MissingAsync(), again.Missing), Is.EqualTo((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 23), 1)));
        var (back, _) = await ImportAsync(Budi, Siti);
        Assert.That((back.Missing, back.Changed, await MissingAsync()), Is.EqualTo((0, 1, (DateOnly?)null)));
    }

    [Test]
    public async Task The_same_human_under_another_number_is_asked_about_and_keeps_the_record()
    {
        await ImportAsync(Siti);
        var known = await _city.App.DbAsync(db => db.People.SingleAsync());
        var (asked, rows) = await ImportAsync(SitiAnew);
        var question = rows.Single().Verdict;
        Assert.That((asked.Review, question.Code, question.Choices.Count), Is.EqualTo((1, "person.same", 3)));
        await _city.PeopleAsync(List(SitiAnew), new ImportRun(true) { Choices = new Dictionary<string, string> { [question.Key] = question.Choices[0].Code } });
        var person = await _city.App.DbAsync(db => db.People.SingleAsync());
        Assert.That((person.Id, person.Nip, person.Position), Is.EqualTo((known.Id, "198609262026032001", "Guru Ahli")));
        Assert.That(await _city.App.DbAsync(db => db.PersonChanges.Where(c => c.Kind == PersonChangeKind.Renumbered).Select(c => c.Before).SingleAsync()),
            Is.EqualTo("198609262015052002"));
        var (late, lateRows) = await ImportAsync(Siti);
        Assert.That((late.Review, lateRows.Single().Verdict.Code), Is.EqualTo((1, "nip.former")), "a list that still has the old number founds nobody");
    }

    [Test]
    public async Task A_former_number_of_a_record_that_was_merged_leads_to_the_one_that_goes_on()
    {
        await ImportAsync(Siti);
        await _city.PeopleAsync(List(SitiAnew), new ImportRun(true) { Choices = new Dictionary<string, string> { ["2:person.same"] = await CodeAsync(Siti) } });
        await ImportAsync(Budi);
        await _city.App.DbAsync(async db =>
        {
            await using var tx = await db.Database.BeginTransactionAsync();
            var goesOn = await db.People.SingleAsync(p => p.Name == "Budi Santoso");
            (await db.People.SingleAsync(p => p.Name == "SITI AMINAH")).MergeInto(goesOn.Id);
            await db.SaveChangesAsync();
            await tx.CommitAsync();
        });
        var (_, rows) = await ImportAsync(Siti);
        var question = rows.Single().Verdict;
        Assert.That((question.Code, question.Choices[0].Label.Split(',')[0], question.Choices[0].Code), Is.EqualTo(("nip.former", "Budi Santoso", await CodeAsync(Budi))));
        var (done, _) = await _city.PeopleAsync(List(Siti), new ImportRun(true) { Choices = new Dictionary<string, string> { [question.Key] = question.Choices[0].Code } });
        Assert.That((done.New, done.Changed, done.IsClean), Is.EqualTo((0, 1, true)));

        Task<string> CodeAsync(string row)
        {
            var number = row[..18];
            return _city.App.DbAsync(async db => $"{RowChoice.PersonPrefix}{(await db.People.SingleAsync(p => p.Nip == number)).Id.Value:N}");
        }
    }

    [Test]
    public async Task A_namesake_of_the_same_day_is_added_when_somebody_says_so()
    {
        await ImportAsync(Siti);
        var (_, rows) = await ImportAsync(SitiAnew);
        var (summary, _) = await _city.PeopleAsync(List(SitiAnew),
            new ImportRun(true) { Choices = new Dictionary<string, string> { [rows.Single().Verdict.Key] = RowChoice.Accept } });
        Assert.That((summary.New, await _city.App.DbAsync(db => db.People.CountAsync())), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Strict_stores_nothing_until_every_row_is_good()
    {
        var (summary, _) = await _city.PeopleAsync(List(Budi, Siti.Replace("S1", "TIDAK-ADA", StringComparison.Ordinal)), new ImportRun(true) { Strict = true });
        Assert.That((summary.IsClean, await _city.App.DbAsync(db => db.People.CountAsync())), Is.EqualTo((false, 0)));
        await _city.PeopleAsync(List(Budi, Siti), new ImportRun(true) { Strict = true });
        Assert.That(await _city.App.DbAsync(db => db.People.CountAsync()), Is.EqualTo(2));
    }

    [Test]
    public async Task A_list_for_a_day_to_come_is_refused()
    {
        var path = _city.Write(List(Budi));
        var result = await _city.App.UseAsync((PeopleImport i) => i.RunAsync(new RosterFile(path), new ImportRun(true) { From = new DateOnly(2026, 12, 1) }, default));
        Assert.That((result.Refusal as Refused)?.Code, Is.EqualTo("import.ahead"));
    }

    [Test]
    public async Task The_preview_promises_what_the_import_does()
    {
        await ImportAsync(Budi, Siti);
        var next = List(Budi.Replace("Kepala SD 1", "Guru", StringComparison.Ordinal), SitiAnew);
        var (shown, shownRows) = await _city.PeopleAsync(next, new ImportRun(false));
        var before = await RowsAsync();
        var (done, doneRows) = await _city.PeopleAsync(next, new ImportRun(true));
        Assert.That((shown.New, shown.Changed, shown.Review, shown.Missing), Is.EqualTo((done.New, done.Changed, done.Review, done.Missing)));
        Assert.That(shownRows.Select(r => (r.Verdict.Code, r.Change)), Is.EqualTo(doneRows.Select(r => (r.Verdict.Code, r.Change))));
        Assert.That(await RowsAsync(), Is.Not.EqualTo(before));
    }

    private static string List(params string[] rows) => $"{RosterCity.PeopleHeader}\n{string.Join('\n', rows)}\n";

    private Task<(ImportSummary Summary, List<RowResult> Rows)> ImportAsync(params string[] rows) => _city.PeopleAsync(List(rows), new ImportRun(true));

    private Task<DateOnly?> MissingAsync() => _city.App.DbAsync(db => db.People.OrderBy(p => p.Nip).Select(p => p.MissingSince).LastAsync());

    private Task<List<string>> RowsAsync() => _city.App.DbAsync(async db => (await db.People.OrderBy(p => p.Nip).ToListAsync())
        .ConvertAll(p => $"{p.Id} {p.Nip} {p.Data} {p.UnitId} {p.Plain} {p.ListedFrom} {p.MissingSince}"));
}
