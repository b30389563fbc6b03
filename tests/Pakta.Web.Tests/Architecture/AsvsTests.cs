using System.Text.RegularExpressions;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Architecture;

/// <summary>The sheet of tests/asvs.md points at what is there, and every line has a verdict.</summary>
public sealed partial class AsvsTests
{
    private static readonly string[] Lines = [.. File.ReadLines(Repository.PathOf("tests", "asvs.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| item", StringComparison.Ordinal))];

    [Test]
    public void Every_file_it_names_exists() =>
        Assert.That(Lines.SelectMany(l => Paths().Matches(l)).Select(m => m.Groups[1].Value).Where(p => !Path.Exists(Repository.PathOf(p))), Is.Empty);

    [Test]
    public void Every_item_is_met_in_part_or_not() => Assert.That(Lines.Where(l => !Verdicts().IsMatch(l)), Is.Empty);

    [Test]
    public void No_item_stands_twice()
    {
        var items = Lines.SelectMany(l => Items().Matches(l.Split('|')[1]).Select(m => m.Value)).ToList();
        Assert.That(items, Is.Unique);
        Assert.That(items, Has.Count.GreaterThan(80));
    }

    [GeneratedRegex("`((?:src|tests|docs)/[^`]+|README\\.md)`")]
    private static partial Regex Paths();

    [GeneratedRegex("\\| (met|part|not met) \\|$")]
    private static partial Regex Verdicts();

    [GeneratedRegex("[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9]+)?")]
    private static partial Regex Items();
}
