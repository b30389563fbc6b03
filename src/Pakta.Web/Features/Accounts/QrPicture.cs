using System.Globalization;
using System.Text;
using Pakta.Web.Documents.Layout;

namespace Pakta.Web.Features.Accounts;

/// <summary>A QR symbol as one path of an SVG, with the quiet zone round it; nothing is fetched from anywhere.</summary>
/// <param name="Size">Modules on a side, the quiet zone with them.</param>
/// <param name="Path">Bars, one module high.</param>
public sealed record QrPicture(int Size, string Path)
{
    private const int Quiet = 4;

    public static QrPicture Of(string payload)
    {
        var symbol = QrLayout.Place(payload, 0, 0, 1);
        var path = new StringBuilder();
        foreach (var (x, y, length) in symbol.Bars) path.Append(CultureInfo.InvariantCulture, $"M{x + Quiet} {y + Quiet}h{length}v1h-{length}z");
        return new QrPicture(symbol.Modules + (2 * Quiet), path.ToString());
    }
}
