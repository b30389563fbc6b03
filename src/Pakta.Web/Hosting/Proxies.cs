using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Pakta.Web.Data;
using Pakta.Web.Settings;

namespace Pakta.Web.Hosting;

/// <summary>Which reverse proxies are believed about the address and the scheme of a request: those that are named, by default none.</summary>
public sealed class Proxies(IOptions<SiteOptions> site) : IConfigureOptions<ForwardedHeadersOptions>
{
    public const string None = "tidak-ada";

    private IEnumerable<string> Named => site.Value.KnownProxies.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => p != None);

    public bool Any => Named.Any();

    /// <exception cref="StartRefusedException">Nothing is said, or what is said is no address.</exception>
    public void Check()
    {
        if (string.IsNullOrWhiteSpace(site.Value.KnownProxies))
            throw new StartRefusedException($"Site:KnownProxies belum diisi: sebutkan alamat proksi di depan situs ini, atau {None} bila orang langsung menghubunginya.");
        foreach (var named in Named)
            if (!IPAddress.TryParse(named, out _) && !System.Net.IPNetwork.TryParse(named, out _))
                throw new StartRefusedException($"Site:KnownProxies memuat {named}, yang bukan alamat IP atau jaringan: isi misalnya 10.0.0.5 atau 10.0.0.0/28.");
    }

    public void Configure(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = site.Value.ForwardLimit;
        // By default the machine itself is believed.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var named in Named)
        {
            if (IPAddress.TryParse(named, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(named, out var network)) options.KnownIPNetworks.Add(network);
        }
    }
}
