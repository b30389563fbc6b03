using Pakta.Core.Campaigns;
using Pakta.Core.Pacts;

namespace Pakta.Web.Pacts;

/// <summary>
/// The texts that can be launched, read once from <c>templates/pacts/&lt;slug&gt;/&lt;version&gt;.md</c>. A version that was published
/// stays in its file; a changed text is a new file.
/// </summary>
public sealed class PactTemplates
{
    public const string ElectionField = "pemilihan";
    private readonly List<PactTemplate> _all;

    private PactTemplates(List<PactTemplate> all) => _all = all;

    /// <summary>Those a round can be launched with: texts for civil servants, newest version of each.</summary>
    public IReadOnlyList<PactTemplate> Launchable =>
        [.. _all.Where(t => t.Audience == Audience.CivilServant).GroupBy(t => t.Slug).Select(versions => versions.Last())];

    /// <exception cref="PactTemplateException">A file is broken, lies in the wrong place or names a text that is not there.</exception>
    public static PactTemplates Load(string folder)
    {
        var all = new List<PactTemplate>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var template = new PactTemplateFile(file, File.ReadAllText(file)).Read();
            if (Path.GetFileName(Path.GetDirectoryName(file)) != template.Slug) throw new PactTemplateException(file, 1, "slug is not the folder's name");
            if (Path.GetFileNameWithoutExtension(file) != template.Version) throw new PactTemplateException(file, 1, "version is not the file's name");
            all.Add(template);
        }
        all = [.. all.OrderBy(t => t.Slug, StringComparer.Ordinal).ThenBy(t => VersionOrder(t.Version), StringComparer.Ordinal)];
        foreach (var (template, other) in all.SelectMany(t => t.Set, (t, other) => (t, other)))
            if (!all.Exists(t => t.Slug == other))
                throw new PactTemplateException(Path.Combine(folder, template.Slug, template.Version + ".md"), 1, $"set names '{other}', which is not there");
        return new PactTemplates(all);
    }

    /// <summary>A text by slug: this version, or the newest.</summary>
    public PactTemplate? Find(string slug, string? version = null) =>
        _all.LastOrDefault(t => t.Slug == slug && (version is null || t.Version == version));

    /// <summary>The frozen texts of a round, one for each audience.</summary>
    public IReadOnlyList<PactVersion> Freeze(Campaign campaign, PactTemplate template)
    {
        var fields = new Dictionary<string, string> { [ElectionField] = campaign.Election.Trim() };
        return [.. Together(template).Select(t => PactVersion.Freeze(campaign.Id, t.Audience, t.Slug, t.Version, t.Text.Fill(fields)))];
    }

    // 2026-10 comes after 2026-2.
    private static string VersionOrder(string version) => string.Join('-', version.Split('-').Select(part => part.PadLeft(6, '0')));

    /// <summary>A text and those of its set, one for each audience.</summary>
    public IEnumerable<PactTemplate> Together(PactTemplate template) => template.Set.Select(slug => Find(slug)!).Prepend(template);
}
