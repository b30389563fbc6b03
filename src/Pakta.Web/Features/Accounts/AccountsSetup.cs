namespace Pakta.Web.Features.Accounts;

/// <summary>Signing in and out, first activation.</summary>
public static class AccountsSetup
{
    public static IServiceCollection AddAccountsFeature(this IServiceCollection services) => services
        .AddScoped<SignInPageQuery>()
        .AddSingleton<ActivationTickets>()
        .AddScoped<ActivationPageQuery>()
        .AddScoped<ActivateHandler>()
        .AddScoped<RejectActivationHandler>()
        .AddScoped<EnterBySso>()
        .AddScoped<LinkBySso>()
        .AddScoped<MyAccount>()
        .AddScoped<ConfirmSelf>()
        .AddScoped<ChangePasswordHandler>()
        .AddScoped<EndSessions>();
}
