namespace Pakta.Web.Devices;

/// <summary>Up to which leaf the devices of signatures were looked at; one row.</summary>
public sealed class DeviceScan
{
    public const int Only = 1;

    public int Id { get; init; }
    public long LeafIndex { get; set; }
}
