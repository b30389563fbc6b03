using Pakta.Web.Jobs;

namespace Pakta.Web.Devices;

/// <summary>Who signs from where.</summary>
public static class DevicesSetup
{
    public static IServiceCollection AddPaktaDevices(this IServiceCollection services) => services
        .AddScoped<DeviceWatch>()
        .AddScoped<RaiseDeviceAlert>()
        .AddHostedService<DeviceJob>();
}
