using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Pakta.Web.Settings;

namespace Pakta.Web.Access;

/// <summary>How often one account does what weighs, in this node's memory: an office shares one address, so an address alone tells little.</summary>
public sealed class AccountLimits(IOptions<RateLimitsOptions> options, IHttpContextAccessor http) : IDisposable
{
    public const int SigningsPerMinute = 10;
    public const int ExportsPerHour = 3;
    public const int ImportsPerHour = 20;
    public const int PasskeyOptionsPerMinute = 30;

    private readonly PartitionedRateLimiter<Guid> _signings = RateLimits.Windows<Guid>(options.Value.Share(SigningsPerMinute), TimeSpan.FromMinutes(1));
    private readonly PartitionedRateLimiter<Guid> _exports = RateLimits.Windows<Guid>(options.Value.Share(ExportsPerHour), TimeSpan.FromHours(1));
    private readonly PartitionedRateLimiter<Guid> _imports = RateLimits.Windows<Guid>(options.Value.Share(ImportsPerHour), TimeSpan.FromHours(1));
    private readonly PartitionedRateLimiter<Guid> _passkeyOptions = RateLimits.Windows<Guid>(options.Value.Share(PasskeyOptionsPerMinute), TimeSpan.FromMinutes(1));

    public bool MaySign(Guid account) => Takes(_signings, account);

    public bool MayExport(Guid account) => Takes(_exports, account);

    public bool MayImport(Guid account) => Takes(_imports, account);

    public bool MayAskPasskeyOptions(Guid account) => Takes(_passkeyOptions, account);

    public void Dispose()
    {
        _signings.Dispose();
        _exports.Dispose();
        _imports.Dispose();
        _passkeyOptions.Dispose();
    }

    private bool Takes(PartitionedRateLimiter<Guid> limiter, Guid account)
    {
        if (options.Value.Frees(http.HttpContext?.Connection.RemoteIpAddress)) return true;
        using var lease = limiter.AttemptAcquire(account);
        return lease.IsAcquired;
    }
}
