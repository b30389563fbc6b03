using Pakta.Core;

namespace Pakta.Web.Devices;

/// <summary>Many people signed from one device: raised once for each device in a round.</summary>
public sealed class DeviceAlert
{
    public Guid Id { get; init; }
    public CampaignId CampaignId { get; init; }
    public string Device { get; init; } = "";

    /// <summary>How many when it was raised.</summary>
    public int People { get; init; }

    /// <summary>The nearest unit above all who had signed from it.</summary>
    public UnitId UnitId { get; init; }
    public DateTimeOffset RaisedAt { get; init; }
}
