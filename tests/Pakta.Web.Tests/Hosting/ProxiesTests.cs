using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using Pakta.Web.Data;
using Pakta.Web.Hosting;
using Pakta.Web.Settings;

namespace Pakta.Web.Tests.Hosting;

/// <summary>Whoever is not named as a proxy cannot say that somebody else asks.</summary>
public sealed class ProxiesTests
{
    [Test]
    public void Only_the_named_ones_are_believed()
    {
        var options = Configured("10.0.0.5 10.1.0.0/28");
        Assert.Multiple(() =>
        {
            Assert.That(options.KnownProxies.Select(p => p.ToString()), Is.EqualTo(new[] { "10.0.0.5" }));
            Assert.That(options.KnownIPNetworks.Select(n => n.ToString()), Is.EqualTo(new[] { "10.1.0.0/28" }));
            Assert.That(options.ForwardLimit, Is.EqualTo(1));
        });
    }

    [TestCase(""), TestCase(Proxies.None)]
    public void Without_a_name_nobody_is(string named)
    {
        var options = Configured(named);
        Assert.That(options.KnownProxies.Count + options.KnownIPNetworks.Count, Is.Zero);
    }

    [Test]
    public void In_Production_they_have_to_be_said() => Assert.Throws<StartRefusedException>(Of("").Check);

    [Test]
    public void None_is_an_answer() => Assert.DoesNotThrow(Of(Proxies.None).Check);

    private static Proxies Of(string named) => new(Options.Create(new SiteOptions { KnownProxies = named }));

    private static ForwardedHeadersOptions Configured(string named)
    {
        var options = new ForwardedHeadersOptions();
        Of(named).Configure(options);
        return options;
    }
}
