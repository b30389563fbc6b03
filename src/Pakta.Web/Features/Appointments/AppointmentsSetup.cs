namespace Pakta.Web.Features.Appointments;

public static class AppointmentsSetup
{
    public static IServiceCollection AddAppointmentsFeature(this IServiceCollection services) => services
        .AddScoped<ListRoles>()
        .AddScoped<FindHolder>()
        .AddScoped<GiveRole>()
        .AddScoped<EndRole>()
        .AddScoped<RoleCodes>();
}
