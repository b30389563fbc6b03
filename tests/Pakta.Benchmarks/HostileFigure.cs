namespace Pakta.Benchmarks;

/// <param name="Files">How many were read.</param>
/// <param name="SlowestMs">The longest answer.</param>
/// <param name="Slowest">Kind and number of that file.</param>
/// <param name="GrownMb">How much the resident size of the process grew at most while one file was read.</param>
/// <param name="Largest">Kind and number of that file.</param>
internal sealed record HostileFigure(int Files, double SlowestMs, string Slowest, long GrownMb, string Largest);
