namespace Pakta.Web.Documents.Layout;

internal enum Face { Text, Strong, Serif }

internal enum Tone { Ink, Navy, Gold, Muted, Line, Box }

internal enum Role { Heading, Name, Paragraph, Clause, Link }

// One string in one face at one place; points, origin at the top left of the page, Y is the baseline.
internal sealed record TextRun(string Text, Face Face, double Size, Tone Tone, double X, double Y);

// What a reading program treats as one thing. In a clause the first run is the number.
internal sealed record TextElement(Role Role, IReadOnlyList<TextRun> Runs);

internal sealed record Box(double X, double Y, double Width, double Height, Tone Tone);

internal sealed record Stroke(IReadOnlyList<(double X, double Y)> Points);

// The QR's dark modules; X, Y, Size leave the quiet zone out.
internal sealed record QrSymbol(double X, double Y, double Size, int Modules, IReadOnlyList<(int X, int Y, int Length)> Bars)
{
    public double Module => Size / Modules;
}
