using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Roster;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Quirks;

/// <summary>What holds of every list, on both databases.</summary>
[DatabaseSource]
public sealed class RosterPropertyTests(TestDatabase database)
{
    private static readonly string[] Header = ["NIP BARU", "NAMA", "TANGGAL LAHIR", "JENIS KELAMIN", "JENIS ASN", "NAMA JABATAN", "KODE UNIT", "NO HP"];
    private static readonly string[] Codes = ["D01", "D02", "KEL0201", "TIDAK.ADA", "", "P01"];
    private static readonly string[] Spoilers = ["", "", "", "", "", "NIP. {0}", "{0}0", "1.98E+17", "honorer", "'{0}"];
    private RosterCity _city = null!;
    private UnitNames _names = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _city = new RosterCity(await PaktaApp.StartAsync(database));
        await _city.UnitsFileAsync(Path.Combine(QuirkTests.Folder, "unit.csv"));
        _names = await _city.App.DbAsync(db => LoadUnitNames.RunAsync(db, _city.App.Clock.GetUtcNow(), default));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_city is not null) await _city.DisposeAsync();
    }

    [Test]
    public void A_number_written_as_a_number_never_comes_back_ok() => ForAnySeed(8, seed =>
    {
        var invented = new Invented(seed);
        var rows = Enumerable.Range(0, 120).Select(_ => Row(invented)).SelectMany(r => Spellings(r[0]).Select(s => (string[])[s, .. r[1..]]));
        var path = Path.Combine(_city.App.Folder, "angka.xlsx");
        NumberBook.Write(path, Header, rows);
        return Read(path).TrueForAll(p => p.Verdict.Verdict != Verdict.Ok && p.Person is null);
    });

    // A seed whose row stands twice in one unit, once with a telephone.
    [Test]
    public void Of_two_rows_that_say_the_same_the_fuller_one_counts_wherever_it_stands() => Assert.That(IsSameInAnyOrder(561474319));

    [Test]
    public void Any_order_of_rows_and_columns_gives_the_same() => ForAnySeed(12, IsSameInAnyOrder);

    [Test]
    public void A_list_of_millions_is_judged_as_any_other() => ForAnySeed(12, seed =>
    {
        var path = _city.Write(Csv(Header, Mixed(seed)), "besar.csv");
        return Said(path).SequenceEqual(Said(path, isVeryLarge: true));
    });

    [Test]
    public void The_mixed_file_read_as_a_list_of_millions_says_the_same()
    {
        var path = Path.Combine(QuirkTests.Folder, "semua.xlsx");
        Assert.That(Said(path, isVeryLarge: true), Is.EqualTo(Said(path)));
    }

    [Test]
    public async Task The_mixed_file_twice_changes_nothing()
    {
        var path = Path.Combine(QuirkTests.Folder, "semua.xlsx");
        await _city.PeopleFileAsync(path);
        var before = await StoredAsync();
        var (summary, rows) = await _city.PeopleFileAsync(path);
        Assert.That((summary.New, summary.Changed, summary.Moved), Is.EqualTo((0, 0, 0)));
        Assert.That(rows.Count(r => r.Change is RowChange.New or RowChange.Changed or RowChange.Moved), Is.Zero);
        Assert.That(await StoredAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_list_of_heads_posts_and_absences_twice_changes_nothing()
    {
        string[] rows =
        [
            "198701012010011001,Kadir Nasution,Camat,KEC02,Aktif,", "198703032010011003,Lukman Hamid,Plt. Camat,KEC02,Aktif,",
            "198702022010012002,Dina Pertiwi,Sekretaris Kecamatan,KEC02,Aktif,", "198702022010012002,Dina Pertiwi,Plt. Lurah,KEL0201,Aktif,",
            "198704042010011004,Cahya Wibowo,Analis,D02,Cuti,31-12-2026", "198705052010011005,Pandu Saputra,Analis,D02,Pensiun,",
        ];
        await _city.PeopleAsync(Text(rows));
        var before = await StoredAsync();
        Assert.That(before.Select(l => l.Split(' ')[0]).Distinct(), Is.SupersetOf((string[])["person", "head", "post", "leave", "exemption"]));
        var (summary, _) = await _city.PeopleAsync(Text(rows.Reverse()));
        Assert.That((summary.ChangesAnything, summary.IsClean), Is.EqualTo((false, true)));
        Assert.That(await StoredAsync(), Is.EqualTo(before));

        static string Text(IEnumerable<string> rows) => string.Join('\n', rows.Prepend("NIP BARU,NAMA,NAMA JABATAN,KODE UNIT,KEDUDUKAN HUKUM,SAMPAI"));
    }

    private bool IsSameInAnyOrder(int seed)
    {
        var (random, rows) = (new Random(seed), Mixed(seed));
        var columns = Enumerable.Range(0, Header.Length).OrderBy(_ => random.Next()).ToArray();
        var shuffled = rows.OrderBy(_ => random.Next()).Select(r => Array.ConvertAll(columns, c => r[c]));
        var straight = Said(_city.Write(Csv(Header, rows), "lurus.csv"));
        return straight.SequenceEqual(Said(_city.Write(Csv(Array.ConvertAll(columns, c => Header[c]), shuffled), "acak.csv")));
    }

    private static void ForAnySeed(int tries, Func<int, bool> holds) =>
        Check.One(FullRun.Tries(tries, 10 * tries), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), holds));

    private static string[] Row(Invented invented)
    {
        var nip = invented.Nip();
        return [nip, invented.Name(), $"{nip[6..8]}-{nip[4..6]}-{nip[..4]}", nip[14] == '1' ? "L" : "P", "PNS", "Analis", "D02", ""];
    }

    // As typed into Excel, as stored by programs that go through a double, in all digits, and in short.
    private static string[] Spellings(string nip)
    {
        var value = double.Parse(nip, CultureInfo.InvariantCulture);
        return [nip[..15] + "000", value.ToString("F0", CultureInfo.InvariantCulture), nip, value.ToString("0.#####E+00", CultureInfo.InvariantCulture)];
    }

    private static List<string[]> Mixed(int seed)
    {
        var (random, invented) = (new Random(seed), new Invented(seed));
        var rows = Enumerable.Range(0, 60).Select(_ => Row(invented)).ToList();
        foreach (var row in rows)
        {
            if (Spoilers[random.Next(Spoilers.Length)] is { Length: > 0 } spoiler) row[0] = string.Format(CultureInfo.InvariantCulture, spoiler, row[0]);
            if (random.Next(6) == 0) row[2] = "01-01-1970";
            if (random.Next(4) == 0) row[6] = Codes[random.Next(Codes.Length)];
            if (random.Next(4) == 0) row[7] = $"08123456780{random.Next(4)}";
        }
        // One number in two rows: the same name in another unit, or another name.
        rows.AddRange(rows.Take(4).Select(r => (string[])[.. r[..6], "P01", ""]).ToList());
        rows.AddRange(rows.Skip(4).Take(3).Select(r => (string[])[r[0], "Orang Lain", .. r[2..]]).ToList());
        return rows;
    }

    private static string Csv(string[] header, IEnumerable<string[]> rows) =>
        string.Join('\n', rows.Prepend(header).Select(r => string.Join(';', r))) + "\n";

    private List<ParsedPerson> Read(string path, bool isVeryLarge = false) =>
        [.. PeopleFile.Open(new RosterFile(path), new PeopleContext(2026, _names, new Dictionary<string, string>()), isVeryLarge).Read()];

    private List<string> Said(string path, bool isVeryLarge = false) =>
        [.. Read(path, isVeryLarge).Select(p => $"{p.Nip} {p.Label} {p.Verdict.Verdict} {p.Verdict.Code} {p.UnitCode} {p.Person?.Data}").Order(StringComparer.Ordinal)];

    private Task<List<string>> StoredAsync() => _city.App.DbAsync(async db =>
    {
        List<string> stored = (await db.People.AsNoTracking().ToListAsync()).ConvertAll(p => $"person {p.Id} {p.Nip} {p.UnitId} {p.Data}");
        stored.AddRange((await db.Appointments.AsNoTracking().ToListAsync()).Select(a => $"head {a.Id} {a.UnitId} {a.PersonId} {a.Acting} {a.From} {a.Until} {a.EndedAt}"));
        stored.AddRange((await db.ExtraPosts.AsNoTracking().ToListAsync()).Select(e => $"post {e.Id} {e.PersonId} {e.UnitId} {e.Position} {e.From} {e.Until}"));
        stored.AddRange((await db.Postponements.AsNoTracking().ToListAsync()).Select(p => $"leave {p.Id} {p.PersonId} {p.Reason} {p.From} {p.Until} {p.EndedAt}"));
        stored.AddRange((await db.Exemptions.AsNoTracking().ToListAsync()).Select(e => $"exemption {e.Id} {e.PersonId} {e.Reason} {e.From} {e.ReturnsOn} {e.EndedAt}"));
        stored.AddRange((await db.PersonChanges.AsNoTracking().ToListAsync()).Select(c => $"change {c.Id} {c.PersonId} {c.Kind} {c.From}"));
        stored.Sort(StringComparer.Ordinal);
        return stored;
    });
}
