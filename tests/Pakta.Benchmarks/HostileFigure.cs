namespace Pakta.Benchmarks;

/// <param name="Files">How many were read.</param>
/// <param name="SlowestMs">The longest answer.</param>
/// <param name="Slowest">Kind and number of that file.</param>
/// <param name="PeakMb">Largest resident size of the process, with the application and the making of the files.</param>
/// <param name="BeforeMb">The same before the first file.</param>
internal sealed record HostileFigure(int Files, double SlowestMs, string Slowest, long PeakMb, long BeforeMb);
