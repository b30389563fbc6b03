using System.Text.RegularExpressions;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster;

/// <summary>docs/impor.md names every code that the import can give, and no other.</summary>
public sealed partial class DocumentedCodesTests
{
    [Test]
    public void The_list_of_codes_is_the_code()
    {
        var sources = Directory.EnumerateFiles(Repository.PathOf("src", "Pakta.Web", "Roster"), "*.cs", SearchOption.AllDirectories)
            .Where(p => !p.Contains("/Officials/", StringComparison.Ordinal));
        var given = sources.SelectMany(p => Given().Matches(File.ReadAllText(p)).Select(m => m.Groups[1].Value)).ToHashSet();
        var told = Told().Matches(File.ReadAllText(Repository.PathOf("docs", "impor.md"))).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.That(given.Order(), Is.EqualTo(told.Order()));
    }

    [GeneratedRegex("\"((?!file\\.)[a-z]+\\.(?!jsonl?\"|xlsx\"|xml\")[a-z]+)\"")]
    private static partial Regex Given();

    [GeneratedRegex("`([a-z]+\\.[a-z]+)`")]
    private static partial Regex Told();
}
