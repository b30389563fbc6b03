using System.Text.Json;

namespace Pakta.Web.Documents;

/// <summary>
/// A drawn signature (<c>[[[x,y],…],…]</c>, fractions of a box three times as wide as high) or a typed name, as the form sends it
/// and the record keeps it.
/// </summary>
public sealed record Specimen(HandSignature? Drawn, string? Typed)
{
    public const int MostPoints = 4000;
    public const int MostText = 40_000;
    private const double Aspect = 3;

    /// <summary>Null for nothing at all or for strokes that are none.</summary>
    public static Specimen? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MostText) return null;
        if (text[0] != '[') return new Specimen(null, text.Trim());
        try
        {
            var strokes = JsonSerializer.Deserialize<double[][][]>(text)!;
            if (strokes.Sum(s => s.Length) is 0 or > MostPoints || strokes.Any(s => s.Any(p => p is not [>= 0 and <= 1, >= 0 and <= 1]))) return null;
            return new Specimen(new HandSignature([.. strokes.Select(s => s.Select(p => new StrokePoint(p[0], p[1])).ToArray())], Aspect), null);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
