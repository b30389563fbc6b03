using System.Collections.Concurrent;
using System.Text;
using Pakta.Web.Documents.Drawing;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace Pakta.Web.Documents.Layout;

// Advance of each character as a part of the type size. PDFsharp sets text without kerning, so the sum of the
// advances is the width of a line to the last digit; a few hundred characters are measured once for the life of the
// process.
internal static class GlyphWidths
{
    private const double Em = 1000;
    private static readonly Face[] Faces = [Face.Strong, Face.Serif];

    // Latin letters by their number, the few others by a look-up. Two threads may measure the same letter: they agree.
    private const int Common = 0x250;
    private static readonly Glyph?[] Latin = new Glyph?[Common * 3];
    private static readonly ConcurrentDictionary<(int, Face), Glyph> Others = new();

    public static Glyph Of(Rune rune, Face face) => rune.Value < Common
        ? Latin[((int)face * Common) + rune.Value] ??= Measure(rune, face)
        : Others.GetOrAdd((rune.Value, face), static (_, at) => Measure(at.rune, at.face), (rune, face));

    private static Glyph Measure(Rune rune, Face face)
    {
        var chosen = Sound(rune, face) ? face : Faces.FirstOrDefault(other => Sound(rune, other), face);
        using var context = XGraphics.CreateMeasureContext(new XSize(Em, Em), XGraphicsUnit.Point, XPageDirection.Downwards);
        return new Glyph(chosen, context.MeasureString(rune.ToString(), CertificateFonts.Create(chosen, Em)).Width / Em);
    }

    // PDFsharp's subset loses parts of letters that are built in two steps, as the serif's letters with a dot below are.
    private static bool Sound(Rune rune, Face face) =>
        !(face == Face.Serif && rune.Value is >= 0x1E00 and <= 0x1EFF) && GlyphHelper.GlyphIndexFromCodePoint(rune.Value, CertificateFonts.Create(face, Em)) != 0;

    internal sealed record Glyph(Face Face, double Width);
}
