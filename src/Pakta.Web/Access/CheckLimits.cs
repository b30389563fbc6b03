using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Pakta.Web.Settings;

namespace Pakta.Web.Access;

/// <summary>
/// Limits of the public check per address, in this node's memory: 60 a minute; after 20 misses in an hour 6 a minute, so that
/// guessing is hopeless long before 80 bits make it so.
/// </summary>
public sealed class CheckLimits(IOptions<RateLimitsOptions> options) : IDisposable
{
    public const int PerMinute = 60;
    public const int PerMinuteAfterMisses = 6;
    public const int MissesPerHour = 20;

    private readonly PartitionedRateLimiter<string> _usual = RateLimits.Windows<string>(options.Value.Share(PerMinute), TimeSpan.FromMinutes(1));
    private readonly PartitionedRateLimiter<string> _strict = RateLimits.Windows<string>(options.Value.Share(PerMinuteAfterMisses), TimeSpan.FromMinutes(1));
    private readonly PartitionedRateLimiter<string> _misses = RateLimits.Windows<string>(options.Value.Share(MissesPerHour), TimeSpan.FromHours(1));

    public bool Allows(IPAddress? address)
    {
        if (options.Value.Frees(address)) return true;
        var source = RateLimits.Source(address);
        var limiter = _misses.GetStatistics(source) is { CurrentAvailablePermits: 0 } ? _strict : _usual;
        using var lease = limiter.AttemptAcquire(source);
        return lease.IsAcquired;
    }

    public void Missed(IPAddress? address)
    {
        if (!options.Value.Frees(address)) _misses.AttemptAcquire(RateLimits.Source(address)).Dispose();
    }

    public void Dispose()
    {
        _usual.Dispose();
        _strict.Dispose();
        _misses.Dispose();
    }
}
