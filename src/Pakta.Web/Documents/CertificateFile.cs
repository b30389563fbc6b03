using Pakta.Core;
using Pakta.Web.Documents.Sealing;

namespace Pakta.Web.Documents;

/// <summary>The sealed PDF of one signature, rendered when it is asked for.</summary>
public sealed class CertificateFile(CertificateSource source, ICertificateRenderer renderer, ISealer sealer, TimeProvider clock)
{
    public async Task<byte[]?> RenderAsync(SignatureId signature, bool wallCopy, CancellationToken cancel)
    {
        var content = await source.LoadAsync(signature, wallCopy, cancel);
        return content is null ? null : Render(content);
    }

    public byte[] Render(CertificateContent content) => sealer.Seal(renderer.Render(content),
        new SealInfo(clock.GetUtcNow(), "Segel sertifikat pakta integritas", content.Place));
}
