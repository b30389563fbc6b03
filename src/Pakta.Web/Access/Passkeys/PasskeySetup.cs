using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Pakta.Web.Settings;

namespace Pakta.Web.Access.Passkeys;

/// <summary>Passkeys belong to the public address, and to nothing else: neither the Host header nor another origin has a say.</summary>
public static class PasskeySetup
{
    public static IServiceCollection AddPaktaPasskeys(this IServiceCollection services)
    {
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>, Rules>();
        return services.AddScoped<PasskeyStates>().AddScoped<PasskeyCeremony>().AddScoped<AccountPasskeys>();
    }

    private sealed class Rules(IOptions<SiteOptions> site) : IConfigureOptions<IdentityPasskeyOptions>
    {
        public void Configure(IdentityPasskeyOptions options)
        {
            var address = new Uri(site.Value.PublicUrl);
            options.ServerDomain = address.Host;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AttestationConveyancePreference = "none";
            options.ValidateOrigin = origin => ValueTask.FromResult(!origin.CrossOrigin && Uri.TryCreate(origin.Origin, UriKind.Absolute, out var from)
                && from.GetLeftPart(UriPartial.Authority) == address.GetLeftPart(UriPartial.Authority));
        }
    }
}
