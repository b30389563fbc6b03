using System.Security.Cryptography;
using Pakta.Web.Documents.Drawing;
using Pakta.Web.Documents.Layout;
using Pakta.Web.Documents.Sealing;
using Pakta.Web.Settings;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Pakta.Benchmarks;

/// <summary>Milliseconds of one sealed certificate, against PDFsharp drawing the same glyphs on a bare page plus one P-256 signature.</summary>
internal static class CertificateBenchmark
{
    private const int Batch = 60;

    public static Figure Run()
    {
        Figures.Progress("certificate");
        var folder = Directory.CreateTempSubdirectory("pakta-bench-seal-").FullName;
        using var seal = SealCertificate.Open(new SealOptions { Path = Path.Combine(folder, "segel.p12"), Password = "x" }, "Ukur", false, TimeProvider.System);
        var (renderer, sealer) = (new PdfSharpCertificateRenderer(), new PadesSealer(seal));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var info = new SealInfo(Samples.Certificate.SignedAt, "Segel sertifikat pakta integritas");
        void Ours() => sealer.Seal(renderer.Render(Samples.Certificate), info);
        var runs = CertificateLayout.Compose(Samples.Certificate).Runs.ToList();
        void Baseline() => key.SignData(Bare(runs), HashAlgorithmName.SHA256);
        for (var i = 0; i < 600; i++) { Ours(); Baseline(); }
        var pairs = Enumerable.Range(0, 15).Select(_ => (Ours: Figures.Milliseconds(Batch, Ours), Baseline: Figures.Milliseconds(Batch, Baseline))).ToList();
        Directory.Delete(folder, true);
        return new Figure(Figures.Median(pairs.Select(p => p.Ours)), Figures.Median(pairs.Select(p => p.Baseline)), "ms");
    }

    private static byte[] Bare(IReadOnlyList<TextRun> runs)
    {
        using var document = new PdfDocument();
        var page = document.AddPage();
        page.Width = XUnit.FromMillimeter(210);
        page.Height = XUnit.FromMillimeter(297);
        using (var graphics = XGraphics.FromPdfPage(page))
            foreach (var run in runs)
                graphics.DrawString(run.Text, CertificateFonts.Create(run.Face, run.Size), XBrushes.Black, run.X, run.Y, XStringFormats.BaseLineLeft);
        using var stream = new MemoryStream();
        document.Save(stream, false);
        return stream.ToArray();
    }
}
