using System.Threading.RateLimiting;

namespace Pakta.Web.Roster.Staging;

/// <summary>Uploads of one account: twenty an hour, in this node's memory.</summary>
public sealed class ImportLimits : IDisposable
{
    public const int PerHour = 20;

    private readonly PartitionedRateLimiter<Guid> _uploads = PartitionedRateLimiter.Create<Guid, Guid>(account =>
        RateLimitPartition.GetFixedWindowLimiter(account, _ => new FixedWindowRateLimiterOptions { PermitLimit = PerHour, Window = TimeSpan.FromHours(1) }));

    public bool Allows(Guid account)
    {
        using var lease = _uploads.AttemptAcquire(account);
        return lease.IsAcquired;
    }

    public void Dispose() => _uploads.Dispose();
}
