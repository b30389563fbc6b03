using Pakta.Web.Documents.Slips;

namespace Pakta.Web.Documents.Drawing;

public sealed class PdfSharpSlipRenderer : ISlipRenderer
{
    public byte[] Render(SlipSheet sheet) =>
        PrintedFile.Of($"Lembar aktivasi, bundel {sheet.Number}", sheet.At, SlipLayout.Compose(sheet).Concat(ListLayout.Compose(sheet)));
}
