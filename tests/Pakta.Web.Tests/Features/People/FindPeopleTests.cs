using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Features.People.Search;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.People;

/// <summary>Each way to find people, on a city that is small and one that is taken for large, against a plain look at everybody.</summary>
[DatabaseSource]
public sealed class FindPeopleTests(TestDatabase database)
{
    private PaktaApp _app = null!;
    private SmallCity _city = null!;
    private List<CivilServant> _people = [];

    [OneTimeSetUp]
    public async Task Start()
    {
        _app = await PaktaApp.StartAsync(database);
        _city = await SmallCity.BuildAsync(_app);
        _people = await _app.DbAsync(db => db.People.AsNoTracking().ToListAsync());
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [TestCase("wa"), TestCase("ra"), TestCase("wa ra"), TestCase("ode wa"), TestCase("ma'ruf"), TestCase("Désirée"), TestCase("d'or"), TestCase("zz"), TestCase("rahmawati"),
        TestCase("putri ang dewi"), TestCase(null), TestCase("s"), TestCase("ayan")]
    public async Task Every_typed_word_begins_a_word_of_the_name(string? typed)
    {
        foreach (var root in (string[])["KOTA", "KEC-A"])
        foreach (var small in (long[])[100_000, -1])
        {
            var unit = _city.Units[root];
            var found = await FindAsync(unit, typed, small);
            Assert.That(found.People, Is.EquivalentTo(Expected(unit, typed)), $"{typed} in {root}, small up to {small}");
        }
    }

    [TestCase("dr. Wa Ode", "WA ODE"), TestCase("Hj. Rahmawati, S.Pd., M.Si", "RAHMAWATI"), TestCase("dr.", "DR")]
    public void Titles_are_not_searched_for(string typed, string words) => Assert.That(SearchWords.Of(typed)!.Words, Is.EqualTo(words.Split(' ')));

    [Test]
    public async Task A_unit_is_found_by_its_code_or_by_words_of_its_name()
    {
        using var office = await _app.SignInAsync("bkpsdm");
        var school = _city.Units["SD-1"];
        foreach (var typed in new[] { "SD-1", "sd-1", "negeri 1 contoh" })
        {
            var page = await office.PageAsync($"/pegawai?unit={Uri.EscapeDataString(typed)}");
            Assert.That(page.QuerySelectorAll("tbody tr"), Has.Length.EqualTo(_people.Count(p => p.UnitId == school.Id)), typed);
        }
        Assert.That((await office.PageAsync("/pegawai?unit=tidak-ada")).QuerySelectorAll("tbody tr"), Is.Empty, "a unit that is none is not everybody");
    }

    [TestCase(100_000)]
    [TestCase(-1)]
    public async Task Pages_follow_one_another_without_a_gap(long small)
    {
        var all = await FindAsync(_city.Root, null, small);
        for (var limit = 1; limit < 40; limit += 7)
        {
            var first = await _app.DbAsync(db => new FindPeople(db) { Small = small, Middling = small }.RunAsync(db.Units.AsNoTracking().Below(_city.Root.Path), null, null, limit, default));
            Assert.That(first.People, Is.EqualTo(all.People.Take(limit)));
            Assert.That(first.More, Is.True);
        }
    }

    [Test]
    public async Task A_number_is_found_whole_by_its_beginning_and_after_it_was_replaced()
    {
        var person = _city.Staff("KEL-A1");
        var whole = await FindAsync(_city.Root, $"{Nip.FromStore(person.Nip!).Grouped}", 0);
        var beginning = await FindAsync(_city.Root, person.Nip![..8], 0);
        var elsewhere = await FindAsync(_city.Units["KEC-B"], person.Nip, 0);
        await _app.DbAsync(async db =>
        {
            await using var tx = await db.Database.BeginTransactionAsync();
            db.PersonChanges.Add(PersonChange.Of(Guid.CreateVersion7(_app.Clock.GetUtcNow()), person.Id, PersonChangeKind.Renumbered, new DateOnly(2026, 1, 1), "199001012015011001", person.Nip,
                _app.Clock.GetUtcNow(), null));
            await db.SaveChangesAsync();
            await tx.CommitAsync();
        });
        var former = await FindAsync(_city.Root, "199001012015011001", 0);
        Assert.That((whole.People.Single(), beginning.People.Contains(person.Id), elsewhere.People.Count, former.People.Single()),
            Is.EqualTo((person.Id, true, 0, person.Id)));
    }

    [Test]
    public async Task The_index_of_words_follows_a_new_name()
    {
        var person = _city.Staff("SD-1");
        await RenameAsync(person.Id, "Kxanthippe Baru");
        Assert.That((await FindAsync(_city.Root, "kxanth", -1)).People, Is.EqualTo(new[] { person.Id }));
        await RenameAsync(person.Id, person.Name);
        Assert.That((await FindAsync(_city.Root, "kxanth", -1)).People, Is.Empty);
    }

    private Task RenameAsync(PersonId id, string name) => _app.DbAsync(async db =>
    {
        await using var tx = await db.Database.BeginTransactionAsync();
        var stored = await db.People.SingleAsync(p => p.Id == id);
        stored.Describe(stored.Data with { Name = name });
        await db.SaveChangesAsync();
        await tx.CommitAsync();
    });

    private Task<Found> FindAsync(Unit root, string? typed, long small) => _app.DbAsync(db =>
        new FindPeople(db) { Small = small, Middling = small }.RunAsync(db.Units.AsNoTracking().Below(root.Path), SearchWords.Of(typed), null, FindPeople.Most, default));

    private IEnumerable<PersonId> Expected(Unit root, string? typed)
    {
        var units = _city.Units.Values.Where(u => UnitPath.IsWithin(u.Path, root.Path)).Select(u => u.Id).ToHashSet();
        var words = typed is null ? [] : PersonName.Plain(typed).Split(' ');
        return _people.Where(p => units.Contains(p.UnitId) && words.All(w => PersonName.Plain(p.Name).Split(' ').Any(n => n.StartsWith(w, StringComparison.Ordinal))))
            .Select(p => p.Id);
    }
}
