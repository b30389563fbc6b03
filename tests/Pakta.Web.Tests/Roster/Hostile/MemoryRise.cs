using System.Globalization;

namespace Pakta.Web.Tests.Roster.Hostile;

/// <summary>
/// How far this process rises above where it stood, by the kernel's own high-water mark: nothing is too short to be seen, and what is
/// not managed counts too. What earlier work has left lying is cleared away first, so that it can't serve as room.
/// </summary>
internal sealed class MemoryRise
{
    private const long Tolerated = 64L << 20;
    private const string Status = "/proc/self/status";
    private readonly long _rest = Read("VmRSS:");
    private long _start;

    public void Begin()
    {
        if (Read("VmRSS:") > _rest + Tolerated) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, true, true);
        File.WriteAllText("/proc/self/clear_refs", "5");
        _start = Read("VmRSS:");
    }

    /// <summary>Bytes since <see cref="Begin"/>.</summary>
    public long End() => Read("VmHWM:") - _start;

    private static long Read(string name) => 1024 * File.ReadLines(Status).Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture)).Single();
}
