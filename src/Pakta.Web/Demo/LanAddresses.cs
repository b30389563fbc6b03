using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Pakta.Web.Demo;

/// <summary>Where a phone on the same network finds this machine.</summary>
internal static class LanAddresses
{
    public static IReadOnlyList<string> All() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Where(address => address.Address.AddressFamily == AddressFamily.InterNetwork)
            .Select(address => address.Address.ToString()).Distinct(),
    ];
}
