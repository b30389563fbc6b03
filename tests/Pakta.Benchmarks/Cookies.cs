using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Benchmarks;

/// <summary>Signed-in cookies as the sign-in page would set them.</summary>
internal static class Cookies
{
    /// <summary>The session that such a cookie names: one an account, under its id.</summary>
    public static Session SessionOf(Guid account, DateTimeOffset now) => new() { Id = account, AccountId = account, BeganAt = now, SeenAt = now, Browser = "Ukur", Proof = SessionProof.Passkey };

    public static string Of(IServiceProvider services, Guid account, Guid? person)
    {
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var claims = new List<Claim> { new(PaktaClaims.Account, account.ToString()), new(ClaimTypes.Name, "ukur"), new(PaktaClaims.Name, "Ukur"), new("AspNet.Identity.SecurityStamp", "s") };
        if (person is { } id) claims.Add(new Claim(PaktaClaims.Person, id.ToString()));
        var now = TimeProvider.System.GetUtcNow();
        var session = Sessions.Begin(account, person is null, now);
        (session.IssuedUtc, session.ExpiresUtc) = (now, now.AddHours(1));
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme));
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new AuthenticationTicket(principal, session, IdentityConstants.ApplicationScheme))}";
    }
}
