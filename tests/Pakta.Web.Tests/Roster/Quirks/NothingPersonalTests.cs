using System.Text;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Quirks;

/// <summary>NIK and birth dates of a file, wherever shifted columns have put them, reach no output and no file of the program.</summary>
public sealed class NothingPersonalTests
{
    private const string Nik = "7471012609860001";
    private const string SpacedNik = "7471 0126 0986 0001";
    private static readonly string[] Days = ["26-09-1986", "26/09/1986", "26 September 1986", "1986-09-26"];

    [Test]
    public async Task Neither_a_nik_nor_a_birth_date_leaves_the_file([Values(true, false)] bool json)
    {
        var folder = Directory.CreateTempSubdirectory("pakta-pribadi-").FullName;
        try
        {
            var list = Path.Combine(folder, "pegawai.csv");
            await File.WriteAllTextAsync(list, string.Join('\n', Rows()) + "\n");
            var units = await Executable.RunAsync(Path.Combine(folder, "data"), "import-units", Path.Combine(QuirkTests.Folder, "unit.csv"));
            Assert.That(units.Code, Is.Zero, units.Error);
            string[] form = json ? ["--json"] : [];
            var people = await Executable.RunAsync(Path.Combine(folder, "data"), ["import-people", list, .. form]);
            Assert.That(people.Code, Is.EqualTo(3), people.Error);
            AssertClean("the output", people.Output);
            AssertClean("the errors", people.Error);
            foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "data"), "*", SearchOption.AllDirectories))
                AssertClean(Path.GetFileName(path), Encoding.Latin1.GetString(await File.ReadAllBytesAsync(path)));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    // Each word in each column: a list whose columns have slipped.
    private static IEnumerable<string> Rows()
    {
        const string heading = "NIP BARU;NAMA;TANGGAL LAHIR;JENIS KELAMIN;JENIS ASN;GOL AKHIR;NAMA JABATAN;KODE UNIT;UNIT KERJA;KEDUDUKAN HUKUM;EMAIL;NO HP;NIK";
        string[] good = ["198609262015051001", "Budi Santoso", "26-09-1986", "L", "PNS", "III/a", "Analis", "D02", "", "Aktif", "budi@contoh.go.id", "", Nik];
        yield return heading;
        var person = 1;
        foreach (var word in (string[])[Nik, SpacedNik, $"{Nik} 131110468", $"{Nik} / 131110468", $"{Nik}131110468", .. Days, .. Days.Select(d => $"Kendari, {d}")])
        {
            for (var column = 0; column < good.Length; column++)
            {
                var row = good.ToArray();
                row[0] = $"1986092620{person % 20:00}051{person:000}";
                row[1] = $"Budi {(char)('A' + person % 26)}{(char)('a' + person / 26)}";
                row[10] = $"budi{person++}@contoh.go.id";
                row[column] = word;
                yield return string.Join(';', row);
            }
        }
    }

    private static void AssertClean(string place, string text) => Assert.Multiple(() =>
    {
        foreach (var word in (string[])[Nik, SpacedNik, .. Days]) Assert.That(text, Does.Not.Contain(word), place);
    });
}
