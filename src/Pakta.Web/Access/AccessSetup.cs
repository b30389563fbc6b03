using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Identity, cookies and who may reach what.</summary>
public static class AccessSetup
{
    public static IServiceCollection AddPaktaAccess(this IServiceCollection services)
    {
        services.AddScoped<CurrentUser>();
        services.AddSingleton<SecretKey>();
        services.AddSingleton<InstanceLock>();
        services.AddSingleton<SchemaUpgrade>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<PaktaDb>().AddSignInManager();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        // Signed in unless a page says otherwise.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }
}
