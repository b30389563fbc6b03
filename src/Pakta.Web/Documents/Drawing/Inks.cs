using Pakta.Web.Documents.Layout;
using PdfSharp.Drawing;

namespace Pakta.Web.Documents.Drawing;

// The tokens of the look, dark enough to survive a photocopier.
internal static class Inks
{
    public static XColor Of(Tone tone) => tone switch
    {
        Tone.Ink => XColor.FromArgb(0x16, 0x20, 0x2e),
        Tone.Navy => XColor.FromArgb(0x12, 0x3a, 0x63),
        Tone.Gold => XColor.FromArgb(0x8f, 0x6a, 0x1a),
        Tone.Muted => XColor.FromArgb(0x46, 0x50, 0x5e),
        Tone.Line => XColor.FromArgb(0xc9, 0xc4, 0xb6),
        Tone.Box => XColor.FromArgb(0xf5, 0xf3, 0xee),
        _ => throw new ArgumentOutOfRangeException(nameof(tone)),
    };
}
