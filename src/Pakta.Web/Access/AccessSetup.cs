using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Pakta.Web.Access.Passkeys;
using Pakta.Web.Access.Sso;
using Pakta.Web.Access.Totp;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;
using Pakta.Web.Settings;

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
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<PaktaDb>().AddSignInManager().AddClaimsPrincipalFactory<PaktaPrincipal>();
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddSingleton<PaktaCookies>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>>(p => p.GetRequiredService<PaktaCookies>());
        services.AddSingleton<IConfigureOptions<AntiforgeryOptions>>(p => p.GetRequiredService<PaktaCookies>());
        services.AddSingleton<IConfigureOptions<CookieTempDataProviderOptions>>(p => p.GetRequiredService<PaktaCookies>());
        services.AddPaktaRateLimits();
        services.AddPaktaPasskeys();
        services.AddPaktaSso();
        services.AddSingleton<DecoyHash>();
        services.AddSingleton<StepUpTickets>();
        services.AddSingleton(p => new PasswordAlone(p.GetRequiredService<IOptions<DemoOptions>>().Value.LetsPasswordAloneServe(p.GetRequiredService<IHostEnvironment>())));
        services.AddSingleton<TotpSetups>().AddSingleton<SignInTickets>().AddSingleton<RecoveryTickets>();
        services.AddScoped<AccountTotp>().AddScoped<OwnChannel>().AddScoped<FactorNotices>().AddScoped<AddressNotices>().AddScoped<MailedCodes>().AddScoped<FreshProof>();
        services.AddScoped<Kiosk>().AddScoped<KioskExit>().AddScoped<KioskHelpers>();
        services.AddScoped<Device>().AddScoped<Pins>().AddScoped<PasswordCheck>().AddScoped<StepUp>();
        services.AddSingleton<SessionLookup>().AddScoped<PersonAccounts>().AddScoped<ActivationCodes>().AddScoped<AccountHandover>().AddScoped<SignIns>().AddScoped<OpenSessions>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.Configure<IdentityOptions>(o => o.Password = new PasswordOptions
        {
            RequiredLength = PasswordRules.Shortest, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
        });
        services.AddScoped<PaktaNavigation>().AddScoped<NavigationFilter>();
        services.AddScoped<INavigation>(p => p.GetRequiredService<PaktaNavigation>());
        services.Configure<MvcOptions>(o => o.Filters.AddService<NavigationFilter>());
        // Signed in unless a page says otherwise.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }
}
