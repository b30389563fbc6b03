namespace Pakta.Web.Features.RosterImport;

public static class RosterImportSetup
{
    public static IServiceCollection AddRosterImportFeature(this IServiceCollection services) => services
        .AddScoped<OwnImports>()
        .AddScoped<ImportTurn>()
        .AddScoped<ShowColumns>()
        .AddScoped<SetColumns>()
        .AddScoped<ShowPreview>()
        .AddScoped<AcceptImport>()
        .AddScoped<SettleRows>();
}
