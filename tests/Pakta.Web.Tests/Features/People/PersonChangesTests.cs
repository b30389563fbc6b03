using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.People;

/// <summary>Units, positions, names, numbers, leave and posts change from a day on; what is ahead waits for its day.</summary>
[DatabaseSource]
public sealed class PersonChangesTests(TestDatabase database)
{
    private PeopleStory _story = null!;
    private CivilServant _person = null!;

    [SetUp]
    public async Task Start()
    {
        _story = await PeopleStory.StartAsync(database);
        _person = _story.City.Staff("KEL-A1");
    }

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task A_move_takes_the_signature_along_and_stands_in_the_history()
    {
        Assert.That(await _story.Story.SignAsync(_story.Slug, "staf1.kel-a1"), Is.Null);
        Assert.That(await MoveAsync("kel-b2", 0, "Kasi Pemerintahan"), Is.Null);
        Assert.That((await _story.RowAsync(_person)).UnitId, Is.EqualTo(_story.City.Units["KEL-B2"].Id));
        Assert.That(await _story.StateAsync(_person), Is.EqualTo(MemberState.Signed));
        var page = await _story.PageAsync(PeopleStory.Hr, _person);
        Assert.That(page, Does.Contain("Pindah dari Kelurahan A1 ke Kelurahan B2").And.Contain("Jabatan Kasi Pemerintahan, sebelumnya Staf").And.Contain("Petugas BKPSDM"));
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_move_ahead_waits_for_its_day_and_can_be_taken_back()
    {
        Assert.That(await MoveAsync("KEL-B2", 3), Is.Null);
        Assert.That((await _story.RowAsync(_person)).UnitId, Is.EqualTo(_person.UnitId));
        Assert.That(await _story.PageAsync(PeopleStory.Hr, _person), Does.Contain("Akan berlaku").And.Contain("mulai 26 November 2026"));
        Assert.That(await MoveAsync("KEL-B3", 5), Does.StartWith("Sudah ada perubahan sejenis yang akan berlaku 26 November 2026"));
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "batal-rencana", new { }), Is.Null);
        Assert.That(await MoveAsync("KEL-B3", 2), Is.Null);
        await _story.PassAsync(1);
        Assert.That((await _story.RowAsync(_person)).UnitId, Is.EqualTo(_person.UnitId));
        await _story.PassAsync(1);
        Assert.That((await _story.RowAsync(_person)).UnitId, Is.EqualTo(_story.City.Units["KEL-B3"].Id));
        Assert.That(await _story.PageAsync(PeopleStory.Hr, _person), Does.Not.Contain("Akan berlaku"));
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_plan_meets_the_unit_in_which_it_finds_the_person()
    {
        Assert.That(await MoveAsync("KEL-B2", 3), Is.Null);
        Assert.That(await MoveAsync("KEL-A2", 1), Is.Null, "an earlier move comes first");
        await _story.PassAsync(3);
        var moves = await _story.App.DbAsync(db => db.PersonChanges.AsNoTracking().OrderBy(c => c.From).Select(c => new { c.FromUnitId, c.ToUnitId }).ToListAsync());
        Assert.That(moves.ConvertAll(m => (m.FromUnitId, m.ToUnitId)), Is.EqualTo(new[]
        {
            ((Core.UnitId?)_person.UnitId, (Core.UnitId?)_story.City.Units["KEL-A2"].Id), (_story.City.Units["KEL-A2"].Id, _story.City.Units["KEL-B2"].Id),
        }));
    }

    [TestCase("", 0, "Kode unit itu tidak ada"), TestCase("TIDAK-ADA", 0, "Kode unit itu tidak ada"), TestCase("KEL-A1", 0, "Pegawai ini sudah bekerja"),
     TestCase("KEL-A2", 5000, "Tanggal itu terlalu jauh")]
    public async Task A_move_to_nowhere_gets_a_sentence_and_keeps_what_was_typed(string unit, int days, string sentence)
    {
        using var office = await _story.App.SignInAsync(PeopleStory.Hr);
        var address = await _story.AddressAsync(_person);
        using var answer = await office.PostFormAsync(address, new { unit, pindahSejak = PeopleStory.Day(days), jabatanBaru = "Sekretaris Lurah" }, $"{address}/pindah");
        var page = await office.ReadAsync(answer);
        Assert.That(page.QuerySelector(".error-summary ul")!.TextContent.Trim(), Does.StartWith(sentence));
        Assert.That(page.QuerySelector("#jabatanBaru")!.GetAttribute("value"), Is.EqualTo("Sekretaris Lurah"));
        Assert.That(page.QuerySelector("details[open] #unit"), Is.Not.Null);
    }

    [Test]
    public async Task The_order_of_a_history_is_not_turned_around()
    {
        Assert.That(await MoveAsync("KEL-A2", -5), Is.Null);
        Assert.That(await MoveAsync("KEL-A3", -6), Does.StartWith("Sudah ada perubahan sejenis yang berlaku sejak 18 November 2026"));
        Assert.That(await MoveAsync("KEL-A3", -5), Is.Null, "the same day corrects it");
    }

    [Test]
    public async Task A_head_who_moves_leaves_a_vacancy()
    {
        var head = _story.City.Head("KEL-A1");
        Assert.That(await _story.DoAsync(PeopleStory.Hr, head, "pindah", new { unit = "KEL-A2", pindahSejak = PeopleStory.Day(0) }), Is.Null);
        Assert.That(await _story.App.DbAsync(db => db.Appointments.AnyAsync(a => a.PersonId == head.Id && a.EndedAt == null)), Is.False);
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_position_and_a_status_change_but_no_status_leads_out_of_the_denominator()
    {
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "jabatan", new { jabatan = "Staf", jabatanSejak = PeopleStory.Day(0) }), Does.StartWith("Tidak ada yang berubah"));
        Assert.That(await _story.ForgeAsync(PeopleStory.Hr, _person, "jabatan", ("jabatan", "Staf"), ("statusAsn", "NonAsn"), ("jabatanSejak", PeopleStory.Day(0))),
            Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "jabatan", new { jabatan = "Analis", statusAsn = "Pppk", jabatanSejak = PeopleStory.Day(1) }), Is.Null);
        await _story.PassAsync(1);
        var row = await _story.RowAsync(_person);
        Assert.That((row.Position, row.Status), Is.EqualTo(("Analis", EmploymentStatus.Pppk)));
    }

    /// <summary>Activation codes go to the addresses: who keeps a unit's list may not lead them to a mailbox of the own.</summary>
    [Test]
    public async Task Only_the_HR_office_changes_an_address_the_trail_has_both_and_the_old_one_is_told()
    {
        var teacher = _story.City.Staff("SD-1");
        Assert.That(await _story.DoAsync("operator.dikbud", teacher, "data", new { surel = "saya@jahat.example" }), Does.StartWith("Alamat surel hanya diisi dan diganti oleh BKPSDM"));
        Assert.That(await _story.DoAsync(PeopleStory.Hr, teacher, "data", new { surel = "wa.ode@contoh.go.id" }), Is.Null);
        Assert.That((await _story.RowAsync(teacher)).Email, Is.EqualTo("wa.ode@contoh.go.id"));
        var line = await _story.App.DbAsync(db => db.Audit.Where(e => e.Act == "person.described").OrderBy(e => e.Id).Select(e => e.Changes).LastAsync());
        Assert.That(line, Does.Contain("s•••@contoh.go.id").And.Contain("w•••@contoh.go.id").And.Not.Contain("wa.ode"));
        var told = await _story.App.DbAsync(db => db.Outbox.Where(m => m.Template == "pengaman-berubah").Select(m => m.To).ToListAsync());
        Assert.That(told, Is.EqualTo(new[] { "staf1.sd-1@contoh.go.id" }));
    }

    [Test]
    public async Task An_operator_mends_a_name_and_a_number_of_the_own_people_only()
    {
        var teacher = _story.City.Staff("SD-1");
        var mended = new { nama = "  Wa  Ode Sitti ", gelarBelakang = "S.Pd.", nomorHp = "0812 3456 7890" };
        Assert.That(await _story.DoAsync("operator.dikbud", teacher, "data", mended), Is.Null);
        var row = await _story.RowAsync(teacher);
        Assert.That((row.FullName, row.Email, row.Phone), Is.EqualTo(("Wa Ode Sitti, S.Pd.", "staf1.sd-1@contoh.go.id", "+6281234567890")));
        Assert.That(await _story.PageAsync("operator.dikbud", teacher), Does.Contain("Nama Wa Ode Sitti, S.Pd., sebelumnya").And.Contain("Operator Dikbud"));
        Assert.That(await _story.DoAsync("operator.dikbud", teacher, "data", new { surel = "bukan surel" }), Does.StartWith("Surel atau nomor HP"));
        Assert.That(await _story.ForgeAsync("operator.dikbud", _person, "data", ("nama", "Orang Lain")), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await _story.ForgeAsync("operator.dikbud", teacher, "pindah", ("unit", "SD-2")), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_new_number_keeps_the_old_one_in_the_history()
    {
        var (old, taken) = (_person.Nip!, _story.City.Staff("KEL-A2").Nip!);
        var next = old[..12] + "21" + old[14] + "077";
        Assert.That(await NumberAsync("123"), Does.StartWith("NIP atau NI PPPK terdiri atas 18 angka"));
        Assert.That(await NumberAsync(taken), Does.StartWith("Tanggal lahir atau jenis kelamin").Or.StartWith("Nomor itu milik catatan lain"));
        Assert.That(await NumberAsync(Nip.FromStore(next).Grouped), Is.Null);
        Assert.That((await _story.RowAsync(_person)).Nip, Is.EqualTo(next));
        var (keeper, head) = (await _story.PageAsync(PeopleStory.Hr, _person), await _story.PageAsync("kepala.kel-a1", _person));
        Assert.That(keeper, Does.Contain(Nip.FromStore(old).Grouped));
        Assert.That(head, Does.Contain("Nomor ").And.Not.Contain(Nip.FromStore(old).Grouped).And.Not.Contain(Nip.FromStore(next).Grouped));
    }

    [Test]
    public async Task A_number_of_somebody_else_is_refused_even_to_a_sure_officer()
    {
        var other = _story.City.Staff("KEL-A2");
        Assert.That(await _story.ForgeAsync(PeopleStory.Hr, _person, "nomor", ("nipBaru", other.Nip!), ("nomorSejak", PeopleStory.Day(0)), ("nomorPasti", "true")),
            Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await _story.RowAsync(_person)).Nip, Is.EqualTo(_person.Nip));
    }

    [Test]
    public async Task Leave_stays_in_the_denominator_ends_by_itself_or_earlier_and_never_overlaps()
    {
        Assert.That(await LeaveAsync(0, 9), Is.Null);
        Assert.That(await _story.StateAsync(_person), Is.EqualTo(MemberState.Postponed));
        Assert.That(await LeaveAsync(5, 12), Does.StartWith("Sudah ada penundaan 23 November 2026 sampai 2 Desember 2026"));
        Assert.That(await _story.PageAsync("kepala.kel-a1", _person), Does.Contain("Ditunda").And.Not.Contain("Sakit"), "why is for the roster's keepers");
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "kembali", new { kembali = PeopleStory.Day(2) }), Is.Null);
        Assert.That(await _story.StateAsync(_person), Is.EqualTo(MemberState.Postponed));
        await _story.PassAsync(2);
        Assert.That(await _story.StateAsync(_person), Is.EqualTo(MemberState.Waiting));
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_further_post_is_shown_and_counts_nothing()
    {
        var post = new { unitRangkap = "KEL-A2", jabatanRangkap = "Bendahara", rangkapSejak = PeopleStory.Day(0) };
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "rangkap", post), Is.Null);
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "rangkap", post), Does.StartWith("Jabatan tambahan itu sudah tercatat"));
        Assert.That(await _story.PageAsync(PeopleStory.Hr, _person), Does.Contain("Bendahara di Kelurahan A2").And.Contain("dihitung satu kali"));
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "akhiri-rangkap", new { terakhir = PeopleStory.Day(-1) }), Is.Null);
        Assert.That(await _story.PageAsync(PeopleStory.Hr, _person), Does.Not.Contain("Bendahara di Kelurahan A2"), "it never held");
        Assert.That(await _story.App.DbAsync(db => db.Members.CountAsync(m => m.PersonId == _person.Id)), Is.EqualTo(1));
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_headship_ends_after_its_last_day()
    {
        var head = _story.City.Head("KEL-A1");
        Assert.That(await _story.PageAsync("kepala.kec-a", head), Does.Contain("Kepala Kelurahan A1"));
        Assert.That(await _story.DoAsync("kepala.kec-a", head, "akhiri-kepala", new { terakhir = PeopleStory.Day(1) }), Is.Null);
        var post = await _story.App.DbAsync(db => db.Appointments.AsNoTracking().SingleAsync(a => a.PersonId == head.Id && a.Role == Role.Head));
        Assert.That((post.Until, post.EndedAt), Is.EqualTo(((DateOnly?)PeopleStory.Today.AddDays(1), (DateTimeOffset?)null)));
        await _story.PassAsync(2);
        Assert.That(await _story.PageAsync(PeopleStory.Hr, head), Does.Not.Contain("Jabatan lain"));
        Assert.That(await _story.FindingsAsync(), Is.Empty);
    }

    private Task<string?> MoveAsync(string unit, int days, string? position = null) =>
        _story.DoAsync(PeopleStory.Hr, _person, "pindah", new { unit, pindahSejak = PeopleStory.Day(days), jabatanBaru = position });

    private Task<string?> NumberAsync(string number) => _story.DoAsync(PeopleStory.Hr, _person, "nomor", new { nipBaru = number, nomorSejak = PeopleStory.Day(0) });

    private Task<string?> LeaveAsync(int from, int until) =>
        _story.DoAsync(PeopleStory.Hr, _person, "tunda", new { alasan = PostponementReason.Illness, mulai = PeopleStory.Day(from), sampai = PeopleStory.Day(until) });
}
