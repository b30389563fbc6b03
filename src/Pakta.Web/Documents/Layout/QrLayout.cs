using QRCoder;

namespace Pakta.Web.Documents.Layout;

// The symbol as horizontal bars, without the quiet zone, which is the page's own white.
internal static class QrLayout
{
    private const int QuietZone = 4;

    public static QrSymbol Place(string payload, double x, double y, double size)
    {
        using var data = QRCodeGenerator.GenerateQrCode(payload, QRCodeGenerator.ECCLevel.Q);
        var modules = data.ModuleMatrix.Count - (2 * QuietZone);
        var bars = new List<(int X, int Y, int Length)>();
        for (var row = 0; row < modules; row++)
        {
            var bits = data.ModuleMatrix[row + QuietZone];
            for (var column = 0; column < modules; column++)
            {
                var start = column;
                while (column < modules && bits[column + QuietZone])
                    column++;
                if (column > start)
                    bars.Add((start, row, column - start));
            }
        }
        return new QrSymbol(x, y, size, modules, bars);
    }
}
