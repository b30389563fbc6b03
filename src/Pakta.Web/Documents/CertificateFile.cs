using Pakta.Core;
using Pakta.Web.Documents.Sealing;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Documents;

/// <summary>
/// The sealed PDF of one signature, rendered when it is asked for. The signer's own copy carries the evidence; the wall copy
/// never does, for the record holds the full number.
/// </summary>
public sealed class CertificateFile(CertificateSource source, ProofSource proofs, ICertificateRenderer renderer, ISealer sealer, TimeProvider clock)
{
    public async Task<byte[]?> RenderAsync(SignatureId signature, bool wallCopy, CancellationToken cancel)
    {
        if (await source.LoadAsync(signature, wallCopy, cancel) is not { } content) return null;
        var evidence = wallCopy ? null : await proofs.OfAsync(signature, cancel);
        var info = new SealInfo(clock.GetUtcNow(), "Segel sertifikat pakta integritas", content.Place)
        {
            Attachments = evidence is not { } found ? [] :
            [
                new Attachment("bukti.json", found.Record, "Rekaman penandatanganan dan garamnya", "application/json"),
                new Attachment("bukti.tlog-proof", found.Proof, "Bukti pada log publik (c2sp.org/tlog-proof)", "text/plain"),
            ],
        };
        return sealer.Seal(renderer.Render(content with { HasEvidenceAttached = evidence is not null }), info);
    }
}
