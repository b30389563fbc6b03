using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Pakta.Web.Settings;

namespace Pakta.Web.Access.Sso;

/// <summary>A scheme for each provider of section <c>Sso</c>.</summary>
public static class SsoSetup
{
    public static IServiceCollection AddPaktaSso(this IServiceCollection services) => services
        .AddSingleton<IConfigureOptions<AuthenticationOptions>, SsoSchemes>()
        .AddSingleton<IConfigureOptions<SsoSchemeOptions>, SsoSchemes>()
        .AddSingleton<IPostConfigureOptions<SsoSchemeOptions>, OAuthPostConfigureOptions<SsoSchemeOptions, SsoHandler>>()
        .AddScoped<SsoAccounts>()
        .AddScoped<SsoVisit>();

    /// <summary>Where the provider sends people back to; registered there.</summary>
    public static string AnswerPath(string key) => $"/masuk/sso/{key}/jawab";

    private sealed class SsoSchemes(IOptions<SsoOptions> sso, PaktaCookies cookies, IHostEnvironment environment)
        : IConfigureOptions<AuthenticationOptions>, IConfigureNamedOptions<SsoSchemeOptions>
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
        private const int LongestAnswer = 1 << 20;

        public void Configure(AuthenticationOptions options)
        {
            foreach (var (key, provider) in sso.Value.Providers)
                options.AddScheme(key, scheme => (scheme.HandlerType, scheme.DisplayName) = (typeof(SsoHandler), provider.Name));
        }

        public void Configure(string? name, SsoSchemeOptions options)
        {
            if (name is null || !sso.Value.Providers.TryGetValue(name, out var provider)) return;
            var authority = provider.Authority.TrimEnd('/');
            (options.ClientId, options.ClientSecret, options.NipClaim) = (provider.ClientId, provider.ClientSecret, provider.NipClaim);
            // The real ones are read from the provider before they are needed.
            options.AuthorizationEndpoint = options.TokenEndpoint = authority;
            options.CallbackPath = AnswerPath(name);
            options.UsePkce = true;
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.Scope.Clear();
            foreach (var scope in provider.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries)) options.Scope.Add(scope);
            cookies.Bind(options.CorrelationCookie, "pakta-sso-", SameSiteMode.Lax);
            options.Backchannel = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience, MaxResponseContentBufferSize = LongestAnswer };
            options.Discovery = new ConfigurationManager<OpenIdConnectConfiguration>($"{authority}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever(options.Backchannel) { RequireHttps = environment.IsProduction() });
            options.Events.OnRemoteFailure = Failed;
        }

        public void Configure(SsoSchemeOptions options) => Configure(Options.DefaultName, options);

        // Nothing of what the provider wrote comes onto a page of ours.
        private static Task Failed(RemoteFailureContext context)
        {
            context.HttpContext.RequestServices.GetRequiredService<ILogger<SsoHandler>>().LogWarning(context.Failure, "A sign-in by {Scheme} failed", context.Scheme.Name);
            context.Response.Redirect("/masuk?sso=gagal");
            context.HandleResponse();
            return Task.CompletedTask;
        }
    }
}
