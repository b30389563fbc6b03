using Pakta.Web.Documents.Signers;

namespace Pakta.Web.Documents.Drawing;

public sealed class PdfSharpSignerListRenderer : ISignerListRenderer
{
    public byte[] Render(SignerList list) => PrintedFile.Of($"Tanda tangan tanpa saluran pribadi, {list.Unit}", list.At, SignerListLayout.Compose(list));
}
