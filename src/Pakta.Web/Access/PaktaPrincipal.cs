using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>What the cookie says of the account: <see cref="PaktaClaims"/>, nothing that changes with appointments.</summary>
public sealed class PaktaPrincipal(UserManager<Account> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(PaktaClaims.Name, user.DisplayName));
        if (user.PersonId is { } person) identity.AddClaim(new Claim(PaktaClaims.Person, person.Value.ToString()));
        return identity;
    }
}
