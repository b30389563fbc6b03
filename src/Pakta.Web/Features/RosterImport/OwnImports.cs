using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>Who keeps a roster, and what they have uploaded: nobody else finds it.</summary>
public sealed class OwnImports(CurrentUser user, ImportStaging staging)
{
    /// <summary>Null: keeps no roster.</summary>
    public async Task<Authority?> KeeperAsync(CancellationToken cancel)
    {
        var authority = await user.AuthorityAsync(cancel);
        return authority.Grants.Any(g => g.Role is Role.HrOffice or Role.Operator) ? authority : null;
    }

    public async Task<OwnImport?> FindAsync(string token, CancellationToken cancel) =>
        await KeeperAsync(cancel) is { AccountId: { } account } authority && staging.Find(token, account) is { } staged
            ? new OwnImport(staged, authority) : null;
}
