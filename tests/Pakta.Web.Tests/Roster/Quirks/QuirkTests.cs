using Pakta.Web.Roster;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Quirks;

/// <summary>Every fixture file of this folder against what stands beside it.</summary>
public sealed class QuirkTests
{
    internal static readonly string Folder = Repository.PathOf("tests", "Pakta.Web.Tests", "Roster", "Quirks");
    private RosterCity _city = null!;
    private UnitNames _names = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _city = await RosterCity.StartAsync();
        await _city.UnitsFileAsync(Path.Combine(Folder, "unit.csv"));
        _names = await _city.App.DbAsync(db => LoadUnitNames.RunAsync(db, _city.App.Clock.GetUtcNow(), default));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_city is not null) await _city.DisposeAsync();
    }

    /// <summary>Cases 26 to 29 are the reader's and have tests beside it.</summary>
    public static IEnumerable<string> Cases() => Directory.EnumerateFiles(Folder, "*.json").Select(p => Path.GetFileNameWithoutExtension(p)!)
        .Where(name => name[..2] is not ("26" or "27" or "28" or "29")).Order();

    [TestCaseSource(nameof(Cases))]
    public async Task A_quirk_gets_the_verdicts_beside_it(string name)
    {
        var expected = QuirkExpectation.Of(Path.Combine(Folder, name + ".json"));
        var file = new RosterFile(FileOf(name), expected.Plan);
        if (expected.Kind == "units" || expected.Before is not null) await ImportAsync(file, expected);
        else Read(file, expected);
    }

    private void Read(RosterFile file, QuirkExpectation expected)
    {
        try
        {
            var people = PeopleFile.Open(file, new PeopleContext(2026, _names, new Dictionary<string, string>()));
            var rows = people.Read().ToList();
            Assert.Multiple(() =>
            {
                Compare(expected.Rows, rows.Select(r => r.Verdict));
                Assert.That(people.Fault?.Code, Is.EqualTo(expected.Fault));
                Assert.That(people.Notes.Select(n => n.Code), Is.SupersetOf(expected.Notes));
                if (expected.UnitCodes is { } units) Assert.That(rows.Select(r => r.Person?.Unit.Code), Is.EqualTo(units));
                if (expected.Grades is { } grades) Assert.That(rows.Select(r => r.Person?.Data.Golongan), Is.EqualTo(grades));
                if (expected.Phones is { } phones) Assert.That(rows.Select(r => r.Person?.Data.Phone), Is.EqualTo(phones));
                if (expected.Standings is { } standings) Assert.That(rows.Select(r => Word(r.Person?.Standing)), Is.EqualTo(standings));
                if (expected.Names is { } names)
                    Assert.That(rows.Select(r => (string?[])[r.Person?.Data.TitlePrefix, r.Person?.Data.Name, r.Person?.Data.TitleSuffix]), Is.EqualTo(names));
            });
        }
        catch (UnreadableFileException e)
        {
            Assert.That(e.Fault.Code, Is.EqualTo(expected.Refusal));
        }
    }

    private static async Task ImportAsync(RosterFile file, QuirkExpectation expected)
    {
        await using var city = await RosterCity.StartAsync();
        if (expected.Kind != "units") await city.UnitsFileAsync(Path.Combine(Folder, "unit.csv"));
        if (expected.Before is { } before) await city.PeopleFileAsync(Path.Combine(Folder, before));
        var (summary, rows) = expected.Kind == "units" ? await city.UnitsFileAsync(file.Path) : await city.PeopleFileAsync(file.Path);
        Assert.Multiple(() =>
        {
            Compare(expected.Rows, rows.Select(r => r.Verdict));
            if (expected.Missing is { } missing) Assert.That(summary.Missing, Is.EqualTo(missing));
        });
    }

    private static void Compare(IReadOnlyList<ExpectedRow> expected, IEnumerable<RowVerdict> found) => Assert.That(
        found.Select(v => $"{v.Sheet} {v.Row} {v.Verdict} {v.Code}".ToLowerInvariant()),
        Is.EqualTo(expected.Select(e => $"{e.Sheet} {e.Row} {e.Verdict} {e.Code}".ToLowerInvariant())));

    private static string? Word(PersonStanding? standing) => standing?.Postponed?.ToString() ?? standing?.Exempt?.ToString();

    private static string FileOf(string name) =>
        Directory.EnumerateFiles(Folder, name + ".*").Single(p => Path.GetExtension(p) is not (".json" or ".cs"));
}
