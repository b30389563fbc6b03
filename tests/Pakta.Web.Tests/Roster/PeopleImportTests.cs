using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Tests.Roster;

public sealed class PeopleImportTests
{
    private const string Head = "198609262015051001,Budi Santoso,26-09-1986,M,PNS,Kepala SD 1,S1,Y,,081234567890";
    private const string Other = "198609262015052002,Siti Aminah,26-09-1986,F,PNS,Guru,S1,,,";

    [Test]
    public async Task A_new_head_ends_the_old_appointment_and_a_head_who_moves_leaves_a_vacancy()
    {
        await using var city = await (await RosterCity.StartAsync()).WithUnitsAsync();
        await city.PeopleAsync($"{RosterCity.PeopleHeader}\n{Head}\n{Other}");
        await city.PeopleAsync($"{RosterCity.PeopleHeader}\n{Head.Replace(",Y,", ",,", StringComparison.Ordinal)}\n{Other.Replace("S1,,", "S1,Y,", StringComparison.Ordinal)}");
        Assert.That(await HeadsAsync(city), Is.EqualTo((string[])["S1 Siti Aminah"]));
        await city.PeopleAsync($"{RosterCity.PeopleHeader}\n{Other.Replace("S1", "P1", StringComparison.Ordinal)}");
        Assert.That(await HeadsAsync(city), Is.Empty);
    }

    [Test]
    public async Task Changed_moved_and_missing_people_are_told_apart()
    {
        await using var city = await (await RosterCity.StartAsync()).WithUnitsAsync();
        const string third = "199009132025212014,Wa Ode Rina,13-09-1990,F,PPPK,Perawat,S1,,,";
        await city.PeopleAsync($"{RosterCity.PeopleHeader}\n{Head}\n{Other}\n{third}");
        var (summary, _) = await city.PeopleAsync(
            $"{RosterCity.PeopleHeader}\n{Head.Replace("Kepala SD 1", "Kepala Sekolah", StringComparison.Ordinal)}\n{Other.Replace("S1", "P1", StringComparison.Ordinal)}");
        Assert.That((summary.New, summary.Changed, summary.Moved, summary.Missing), Is.EqualTo((0, 1, 1, 1)));
        Assert.That(await city.App.DbAsync(db => db.People.CountAsync()), Is.EqualTo(3), "nobody is deleted");
    }

    [Test]
    public async Task Neither_birth_date_nor_gender_nor_a_dropped_column_reaches_the_database()
    {
        await using var city = await (await RosterCity.StartAsync()).WithUnitsAsync();
        await city.PeopleAsync($"{RosterCity.PeopleHeader},NIK,AGAMA\n{Head},7471012609860001,Islam");
        await city.App.DbAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        foreach (var path in Directory.EnumerateFiles(city.App.Folder, "pakta.db*").Where(p => !p.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
            var bytes = await reader.ReadToEndAsync();
            Assert.That(bytes, Does.Not.Contain("7471012609860001").And.Not.Contain("26-09-1986").And.Not.Contain("Islam"));
        }
    }

    [TestCase("", "file.empty")]
    [TestCase("NIP BARU,NAMA,NAMA JABATAN,KODE UNIT\n", "file.norows")]
    [TestCase("NIP BARU,NAMA,NAMA JABATAN\n198801012015012101,Ani,Staf", "file.columns")]
    [TestCase("buah,harga\nmangga,3", "file.header")]
    [TestCase("%PDF-1.7", "file.pdf")]
    [TestCase("PK\u0003\u0004 terpotong", "file.damaged")]
    [TestCase("NIP BARU,NAMA,NAMA JABATAN,KODE UNIT\n\0\0", "file.type")]
    public async Task A_bad_file_is_refused_with_one_sentence(string content, string code)
    {
        await using var city = await RosterCity.StartAsync();
        var result = await city.TryPeopleAsync(city.Write(content));
        var fault = result.Refusal as UnreadableFile;
        Assert.That(fault?.Code, Is.EqualTo(code));
        Assert.That(fault!.Sentence, Does.EndWith("."));
    }

    [TestCase("sep=;\n{0}", ';')]
    [TestCase("{0}", '\t')]
    [TestCase("\uFEFF{0}", ';')]
    public async Task Delimiters_and_marks_of_excel_make_no_difference(string frame, char delimiter)
    {
        await using var city = await (await RosterCity.StartAsync()).WithUnitsAsync();
        var text = frame.Replace("{0}", $"{RosterCity.PeopleHeader}\n{Head}".Replace(',', delimiter), StringComparison.Ordinal);
        var (summary, _) = await city.PeopleAsync(text);
        Assert.That((summary.New, summary.IsClean), Is.EqualTo((1, true)));
    }

    [Test]
    public async Task Any_order_of_rows_gives_the_same([Random(2)] int seed)
    {
        var lines = File.ReadLines(RosterCity.Demo("pegawai.csv")).Take(120).ToArray();
        var random = new Random(seed);
        var mixed = lines.Skip(1).OrderBy(_ => random.Next()).ToArray();
        Assert.That(await StoredAsync(lines[0], mixed), Is.EqualTo(await StoredAsync(lines[0], lines[1..])));
    }

    private static async Task<List<string>> StoredAsync(string header, string[] rows)
    {
        await using var city = await RosterCity.StartAsync();
        await city.UnitsFileAsync(RosterCity.Demo("unit.csv"));
        var (summary, _) = await city.PeopleAsync($"{header}\n{string.Join('\n', rows)}\n");
        var heads = await HeadsAsync(city);
        var people = await city.App.DbAsync(db => db.People.OrderBy(p => p.Nip).ToListAsync());
        return [$"{summary.New} {summary.Review} {summary.Rejected}", .. heads, .. people.Select(p => $"{p.Nip} {p.Data}")];
    }

    private static Task<List<string>> HeadsAsync(RosterCity city) => city.App.DbAsync(db => (
        from a in db.Appointments
        join u in db.Units on a.UnitId equals u.Id
        join p in db.People on a.PersonId equals p.Id
        where a.Role == Role.Head && a.EndedAt == null
        orderby u.Code
        select u.Code + " " + p.Name).ToListAsync());
}
