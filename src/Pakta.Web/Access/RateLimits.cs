using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Pakta.Web.Settings;

namespace Pakta.Web.Access;

/// <summary>Per address, in this node's memory: each node allows its share (<c>RateLimits:Nodes</c>). Offices share one address, so the limits are wide; accounts have their own.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Activation = "activation";

    /// <summary>What follows a right code, which is counted apart: a whole office may activate behind one address.</summary>
    public const string ActivationStep = "activation step";
    public const string CodeRequest = "code request";
    public const string PasskeyOptions = "passkey options";
    public const string PolicyReports = "policy reports";
    private const int PerMinute = 300;
    private const int CodeRequestsPerMinute = 60;
    private const int PasskeyOptionsPerMinute = 30;
    private const int PolicyReportsPerMinute = 60;

    public static IServiceCollection AddPaktaRateLimits(this IServiceCollection services) => services.AddSingleton<CheckLimits>().AddSingleton<AccountLimits>().AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(SignIn, http => Tries(http, SignIn, PerMinute));
        options.AddPolicy(Activation, http => Tries(http, Activation, PerMinute));
        options.AddPolicy(ActivationStep, http => Tries(http, ActivationStep, PerMinute));
        options.AddPolicy(CodeRequest, http => Tries(http, CodeRequest, CodeRequestsPerMinute));
        options.AddPolicy(PasskeyOptions, http => Tries(http, PasskeyOptions, PasskeyOptionsPerMinute));
        options.AddPolicy(PolicyReports, http => Tries(http, PolicyReports, PolicyReportsPerMinute));
    });

    /// <summary>One home is one /64.</summary>
    public static string Source(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes).ToString();
    }

    /// <summary>So many in each window for each key, none waits.</summary>
    internal static PartitionedRateLimiter<T> Windows<T>(int permits, TimeSpan window) where T : notnull => PartitionedRateLimiter.Create<T, T>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window, QueueLimit = 0 }));

    // Looking at the page is free; trying is counted.
    private static RateLimitPartition<string> Tries(HttpContext http, string policy, int perMinute) =>
        HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter($"{policy} {Source(http.Connection.RemoteIpAddress)}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = http.RequestServices.GetRequiredService<IOptions<RateLimitsOptions>>().Value.Share(perMinute), Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter("");
}
