using System.Text.Json;
using System.Xml.Linq;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Architecture;

/// <summary>Rules one reads off the files themselves.</summary>
public sealed class SourceTests
{
    private static readonly string[] Built = ["bin", "obj", "node_modules", "vendor"];

    [Test]
    public void No_file_is_longer_than_250_lines() => Assert.That(TooLong(250, "*.cs", "*.cshtml"), Is.Empty);

    [Test]
    public void No_controller_is_longer_than_80_lines() => Assert.That(TooLong(80, "*Controller.cs"), Is.Empty);

    [Test]
    public void No_view_writes_raw_html() =>
        Assert.That(Files("*.cshtml").Where(f => File.ReadAllText(f).Contains("Html.Raw", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void The_launch_profile_sets_the_environment_and_nothing_else()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("src", "Pakta.Web", "Properties", "launchSettings.json")));
        foreach (var profile in settings.RootElement.GetProperty("profiles").EnumerateObject())
            Assert.That(profile.Value.EnumerateObject().Select(p => p.Name), Is.EquivalentTo(["commandName", "environmentVariables"]));
    }

    [Test]
    public void A_run_starts_in_the_root_of_the_repository()
    {
        var project = Repository.PathOf("src", "Pakta.Web", "Pakta.Web.csproj");
        var folder = XDocument.Load(project).Descendants("RunWorkingDirectory").Single().Value
            .Replace("$(MSBuildThisFileDirectory)", Path.GetDirectoryName(project) + "/", StringComparison.Ordinal);
        Assert.That(Path.GetFullPath(folder), Is.EqualTo(Repository.Root));
    }

    [Test]
    public void Lock_files_name_no_registry()
    {
        var locks = Files("packages.lock.json").Concat(Files("package-lock.json")).ToList();
        var addressed = locks.Where(f => File.ReadAllText(f).Contains("\"resolved\": \"http", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(locks, Has.Count.GreaterThanOrEqualTo(9));
            Assert.That(addressed, Is.Empty);
        });
    }

    [Test]
    public void The_licence_is_the_whole_AGPL()
    {
        var text = File.ReadAllText(Repository.PathOf("LICENSE"));
        Assert.That(text, Does.Contain("GNU AFFERO GENERAL PUBLIC LICENSE").And.Contain("13. Remote Network Interaction").And.Contain("END OF TERMS AND CONDITIONS"));
    }

    private static IEnumerable<string> TooLong(int limit, params string[] patterns) => patterns.SelectMany(Files)
        .Select(f => (File: f, Lines: File.ReadLines(f).Count())).Where(f => f.Lines > limit)
        .Select(f => $"{Path.GetRelativePath(Repository.Root, f.File)}: {f.Lines}");

    private static IEnumerable<string> Files(string pattern) => new[] { "src", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories))
        .Where(f => !Path.GetRelativePath(Repository.Root, f).Split('/').Any(Built.Contains));
}
