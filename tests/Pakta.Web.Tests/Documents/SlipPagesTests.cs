using Pakta.Web.Documents.Drawing;
using Pakta.Web.Documents.Layout;
using Pakta.Web.Documents.Slips;

namespace Pakta.Web.Tests.Documents;

public sealed class SlipPagesTests
{
    private const double Half = Sheet.Width / 2, Quarter = Sheet.Height / 4;

    private static readonly SlipSheet Wide = new("7K3M9QXR", "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana", "Petugas BKPSDM",
        new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero), "Selasa, 24 November 2026 · 09.00 WITA", 14, "https://pakta-integritas.kendarikota.go.id", "pakta-integritas.kendarikota.go.id",
        "BKPSDM Kota Kendari, lantai 2", [.. Enumerable.Range(1, 31).Select(n => new Slip(
            $"Dr. dr. Raden Ayu Siti Nurhaliza Kusumaningrum Wirahadikusumah nomor {n}, S.Ked., M.Kes., Sp.PD-KGEH, FINASIM",
            "UPTD Satuan Pendidikan Sekolah Menengah Pertama Negeri Satu Atap Abeli Dalam", "WWWWW-MMMMM"))]);

    [Test]
    public void Nothing_leaves_its_slip_or_its_column_however_long_the_names_are()
    {
        var pages = SlipLayout.Compose(Wide).ToList();
        Assert.That(pages.Select(p => p.Codes.Count), Is.EqualTo(new[] { 8, 8, 8, 7 }));
        foreach (var run in pages.SelectMany(p => p.Runs))
        {
            var (right, cell) = (run.X + Typesetter.Width(run.Text, run.Face, run.Size), Math.Floor(run.X / Half));
            Assert.That(right, Is.LessThan(((cell + 1) * Half) - 10), run.Text);
            Assert.That(run.Y + (0.3 * run.Size), Is.LessThan((Math.Ceiling(run.Y / Quarter) * Quarter) - 6), run.Text);
        }
        foreach (var run in ListLayout.Compose(Wide).SelectMany(p => p.Runs))
            Assert.That(run.X + Typesetter.Width(run.Text, run.Face, run.Size) < Sheet.Width - 30 && run.Y < Sheet.Height - 20, run.Text);
    }

    [Test]
    public void The_code_of_a_slip_is_clear_of_everything_and_large_enough_for_an_old_phone()
    {
        foreach (var page in SlipLayout.Compose(Wide))
            foreach (var code in page.Codes)
            {
                var quiet = 4 * code.Module;
                Assert.That(code.Module / Sheet.Millimetre, Is.GreaterThan(0.5));
                Assert.That(page.Runs.Where(r => r.X < code.X + code.Size + quiet && r.X + Typesetter.Width(r.Text, r.Face, r.Size) > code.X - quiet
                    && r.Y > code.Y - quiet && r.Y - r.Size < code.Y + code.Size + quiet).Select(r => r.Text), Is.Empty);
            }
    }

    [Test]
    public void The_file_is_a_sound_PDF_of_A4_pages_with_its_own_fonts()
    {
        var file = Path.Combine(SealedFile.Folder, "slips.pdf");
        File.WriteAllBytes(file, new PdfSharpSlipRenderer().Render(Wide));
        Assert.That(Tool.Read("qpdf", "--check", file), Does.Contain("No syntax or stream encoding errors"));
        Assert.That(Tool.Read("pdfinfo", file), Does.Contain("(A4)").And.Match(@"Pages:\s+6\n"));
        Assert.That(Tool.Read("pdffonts", file).Split('\n')[2..^1], Is.Not.Empty.And.All.Match(@"\byes\s+yes\s+yes\b"));
    }

    [Test]
    public void The_list_names_everybody_and_bears_no_code()
    {
        var listed = ListLayout.Compose(Wide).SelectMany(p => p.Runs).Select(r => r.Text).ToList();
        Assert.That(Enumerable.Range(1, 31).Select(n => $"{n}"), Is.SubsetOf(listed));
        Assert.That(listed, Has.None.Contains("WWWWW"));
    }
}
