namespace Pakta.Web.Pacts;

public static class PactsSetup
{
    /// <summary>Texts lie beside the executable.</summary>
    public static IServiceCollection AddPactTemplates(this IServiceCollection services) =>
        services.AddSingleton(_ => PactTemplates.Load(Path.Combine(AppContext.BaseDirectory, "templates", "pacts")));
}
