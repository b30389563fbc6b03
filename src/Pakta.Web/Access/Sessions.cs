using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Pakta.Web.Access;

/// <summary>How long a sign-in lasts: idle 15 minutes (officials 30), never longer than 8 hours, never past a change of the security stamp.</summary>
public static class Sessions
{
    public static readonly TimeSpan IdleOfSigner = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan IdleOfOfficial = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);
    private const string Began = "pakta.began";
    private const string Id = "pakta.session";

    /// <summary>Which session the cookie of a request names.</summary>
    public static Guid? Of(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(Id, out var text) == true && Guid.TryParse(text, out var id) ? id : null;

    /// <summary>Properties of a new sign-in. Each renewal keeps the span from issue to expiry, and the time it began.</summary>
    public static AuthenticationProperties Begin(Guid id, bool official, DateTimeOffset now) => new()
    {
        IssuedUtc = now,
        ExpiresUtc = now + (official ? IdleOfOfficial : IdleOfSigner),
        Items = { [Id] = id.ToString(), [Began] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
    };

    internal static void Configure(CookieAuthenticationOptions options, PaktaCookies cookies)
    {
        options.Cookie.Name = cookies.Name("pakta");
        options.Cookie.SecurePolicy = cookies.Secure;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.LoginPath = "/masuk";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = IdleOfSigner;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToAccessDenied = Forbid;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = (context.Options.TimeProvider ?? TimeProvider.System).GetUtcNow();
        if (StartOf(context.Properties) is { } began && now - began <= Longest && Of(context.Properties) is { } id
            && await context.HttpContext.RequestServices.GetRequiredService<OpenSessions>().OpenAsync(id, context.HttpContext.RequestAborted) is { } state)
        {
            context.HttpContext.Items[typeof(SessionState)] = state;
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static DateTimeOffset? StartOf(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(Began, out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static Task Forbid(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
