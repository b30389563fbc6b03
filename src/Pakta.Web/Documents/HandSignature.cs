namespace Pakta.Web.Documents;

// Strokes of a drawn signature; coordinates run from 0 to 1 in a box whose width is Aspect heights.
public sealed record HandSignature(IReadOnlyList<IReadOnlyList<StrokePoint>> Strokes, double Aspect);

public readonly record struct StrokePoint(double X, double Y);
