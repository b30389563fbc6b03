using Microsoft.Extensions.Configuration;
using Pakta.Web.Data;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Architecture;

/// <summary>The example shows every setting there is, and none that is not.</summary>
public sealed class SettingsTests
{
    private static readonly IConfigurationRoot Example =
        new ConfigurationBuilder().AddJsonFile(Repository.PathOf("appsettings.example.json")).Build();

    private static readonly Type[] Options = typeof(PaktaDb).Assembly.GetTypes()
        .Where(t => t.Namespace == "Pakta.Web.Settings" && t.Name.EndsWith("Options", StringComparison.Ordinal)).ToArray();

    [TestCaseSource(nameof(Options))]
    public void Every_setting_of_the_section_is_shown_and_binds(Type options)
    {
        var section = Example.GetSection(Section(options));
        var settable = options.GetProperties().Where(p => p.SetMethod is { IsPublic: true } || p.PropertyType.IsGenericType).Select(p => p.Name);
        Assert.Multiple(() =>
        {
            Assert.That(section.GetChildren().Select(c => c.Key), Is.EquivalentTo(settable));
            Assert.That(() => section.Bind(Activator.CreateInstance(options)!, b => b.ErrorOnUnknownConfiguration = true), Throws.Nothing);
        });
    }

    [Test]
    public void There_is_no_section_without_its_options() => Assert.That(Example.GetChildren().Select(c => c.Key),
        Is.EquivalentTo(Options.Select(Section).Concat(["ConnectionStrings", "AllowedHosts", "Logging"])));

    private static string Section(Type options) => options.Name[..^"Options".Length];
}
