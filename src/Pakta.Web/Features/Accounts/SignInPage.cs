using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Settings;

namespace Pakta.Web.Features.Accounts;

/// <summary>Who may sign in by PIN on this device, by initials only: whoever finds the phone learns no name.</summary>
public sealed record SignInPage(IReadOnlyList<Holder> Holders, bool ByPassword, string? ReturnUrl, string HelpDesk)
{
    public string? Name { get; init; }
    public Guid? Chosen { get; init; }

    /// <summary>Key and name of every provider.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Providers { get; init; } = [];
    public string? Error { get; init; }

    public bool IsChosen(Holder holder) => Chosen is { } id ? holder.Credential == id : holder == Holders[0];
}

/// <summary>One PIN of this device.</summary>
public sealed record Holder(Guid Credential, string Initials);

/// <summary>Loads the sign-in page.</summary>
public sealed class SignInPageQuery(PaktaDb db, Pins pins, Device device, Kiosk kiosk, IOptions<SiteOptions> site, IOptions<SsoOptions> sso)
{
    public async Task<SignInPage> LoadAsync(string? returnUrl, bool byPassword, CancellationToken cancel)
    {
        var holders = device.Hash is null || kiosk.State is not null ? [] : await HoldersAsync(cancel);
        return new SignInPage(holders, byPassword || holders.Count == 0, returnUrl, site.Value.HelpDesk)
        {
            // A sign-in at a provider would outlast the visit at a shared device.
            Providers = kiosk.State is not null ? [] : [.. sso.Value.Providers.Select(p => KeyValuePair.Create(p.Key, p.Value.Name))],
        };
    }

    private async Task<List<Holder>> HoldersAsync(CancellationToken cancel)
    {
        var rows = await pins.OfThisDevice().AsNoTracking().Where(d => d.HelperId == null)
            .Join(db.Users, d => d.AccountId, a => a.Id, (d, a) => new { d.Id, d.CreatedAt, a.DisplayName, a.PersonId })
            .GroupJoin(db.People, r => r.PersonId, p => (Core.PersonId?)p.Id, (r, p) => new { r, p })
            .SelectMany(x => x.p.DefaultIfEmpty(), (x, p) => new { x.r.Id, x.r.CreatedAt, Name = p == null ? x.r.DisplayName : p.Name })
            .OrderBy(x => x.CreatedAt).ToListAsync(cancel);
        return rows.ConvertAll(x => new Holder(x.Id, Initials.Of(x.Name)));
    }
}
