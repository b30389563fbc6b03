using System.Net;

namespace Pakta.Web.Settings;

/// <summary>Section <c>RateLimits</c>.</summary>
public sealed class RateLimitsOptions
{
    /// <summary>False frees the machine itself (load tests); requests from elsewhere are always limited.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How many nodes serve together: each counts for itself, so each allows its share.</summary>
    public int Nodes { get; set; } = 1;

    /// <summary>Is this the machine itself, and is that free? No address: the host runs in memory, under a test.</summary>
    public bool Frees(IPAddress? address) => !Enabled && (address is null || IPAddress.IsLoopback(address));

    /// <summary>This node's share of a limit; at least one.</summary>
    public int Share(int limit) => Math.Max(1, limit / Math.Max(1, Nodes));
}
