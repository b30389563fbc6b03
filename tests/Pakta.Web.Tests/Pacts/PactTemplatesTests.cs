using Pakta.Core.Pacts;
using Pakta.Web.Pacts;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Pacts;

public sealed class PactTemplatesTests
{
    private const string Good = "---\nslug: uji\nversion: 2026-1\naudience: CivilServant\ntitle: Pakta\nsubtitle: Uji\n---\n# Opening\nSaya:\n# Clauses\n1. Satu.\n2. Dua.\n# Closing\nDemikian.\n";
    private string _folder = "";

    [SetUp]
    public void Make() => _folder = Directory.CreateTempSubdirectory("pakta-pacts-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, true);

    [Test]
    public void The_shipped_set_holds_four_clauses_for_each_audience()
    {
        var templates = PactTemplates.Load(Path.Combine(Repository.Root, "templates", "pacts"));
        var set = templates.Together(templates.Launchable.Single()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(set.Select(t => t.Audience), Is.EquivalentTo(Enum.GetValues<Audience>()));
            Assert.That(set.Select(t => t.Text.Clauses.Count), Is.All.EqualTo(4));
            Assert.That(set[0].Text.Clauses[0], Is.EqualTo("Menjaga dan menegakkan prinsip netralitas Aparatur Sipil Negara (ASN) pada {pemilihan}."));
            Assert.That(set[0].Text.Subtitle, Is.EqualTo("Netralitas Aparatur Sipil Negara · {pemilihan}"));
        });
    }

    [Test]
    public void The_newest_version_is_launched_and_the_older_one_stays()
    {
        Write("2026-2", Good.Replace("2026-1", "2026-2", StringComparison.Ordinal));
        Write("2026-10", Good.Replace("2026-1", "2026-10", StringComparison.Ordinal));
        var templates = PactTemplates.Load(_folder);
        Assert.That(templates.Launchable.Single().Version, Is.EqualTo("2026-10"));
        Assert.That(templates.Find("uji", "2026-2"), Is.Not.Null);
    }

    [TestCase("slug: uji", "slugg: uji", 2, "slugg")]
    [TestCase("audience: CivilServant", "audience: Everybody", 1, "Everybody")]
    [TestCase("2. Dua.", "3. Dua.", 12, "clause 2")]
    [TestCase("# Closing\nDemikian.\n", "", 13, "Closing")]
    [TestCase("Satu.", "Satu {tahun}.", 11, "tahun")]
    [TestCase("---\nslug", "slug", 1, "---")]
    [TestCase("slug: uji", "slug: lain", 1, "folder")]
    public void A_bad_template_is_named_with_file_and_line(string good, string bad, int line, string what)
    {
        Write("2026-1", Good.Replace(good, bad, StringComparison.Ordinal));
        var file = Path.Combine(_folder, "uji", "2026-1.md");
        Assert.That(() => PactTemplates.Load(_folder),
            Throws.TypeOf<PactTemplateException>().With.Message.StartsWith($"{file}:{line}: ").And.Message.Contains(what));
    }

    [Test]
    public void A_set_names_only_texts_that_are_there()
    {
        Write("2026-1", Good.Replace("version:", "set: [tiada]\nversion:", StringComparison.Ordinal));
        Assert.That(() => PactTemplates.Load(_folder), Throws.TypeOf<PactTemplateException>().With.Message.Contains("tiada"));
    }

    private void Write(string version, string content)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "uji"));
        File.WriteAllText(Path.Combine(_folder, "uji", version + ".md"), content);
    }
}
