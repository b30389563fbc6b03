using Pakta.Core;

namespace Pakta.Web.Devices;

/// <summary>Somebody signed in a round from a device; copied from the private record after the log had it.</summary>
public sealed class DeviceSigning
{
    public CampaignId CampaignId { get; init; }

    /// <summary>Keyed hash of the device, 16 hex digits.</summary>
    public string Device { get; init; } = "";
    public PersonId PersonId { get; init; }

    /// <summary>At the signing.</summary>
    public UnitId UnitId { get; init; }
    public DateTimeOffset SignedAt { get; init; }
}
