using System.Globalization;
using Pakta.Web.Documents;
using Pakta.Web.Documents.Layout;

namespace Pakta.Web.Tests.Documents;

public sealed class PageTests
{
    private static readonly Dictionary<string, CertificateContent> All = new()
    {
        ["wall"] = Samples.WallCopy,
        ["own"] = Samples.OwnCopy,
        ["shortest"] = Samples.Shortest,
        ["ceremonial"] = Samples.Ceremonial,
        ["longest"] = Samples.Longest,
    };

    private static IEnumerable<string> Names => All.Keys;

    [TestCaseSource(nameof(Names))]
    public void Every_certificate_is_one_tagged_A4_page_of_at_most_90_kB(string name)
    {
        var file = SealedFile.Write(All[name], name);
        var told = Tool.Read("pdfinfo", file);
        Assert.Multiple(() =>
        {
            Assert.That(told, Does.Match(@"Tagged:\s+yes"));
            Assert.That(told, Does.Match(@"Pages:\s+1\n"));
            Assert.That(told, Does.Contain("(A4)"));
            Assert.That(told, Does.Contain(All[name].Title + ": "));
            Assert.That(new FileInfo(file).Length, Is.LessThanOrEqualTo(90_000));
            Assert.That(Tool.Read("qpdf", "--json", "--json-key=qpdf", file), Does.Contain("\"/Lang\": \"u:id-ID\"").And.Contain("\"/DisplayDocTitle\": true"));
        });
    }

    [TestCaseSource(nameof(Names))]
    public void A_scanner_reads_the_exact_address_out_of_the_rendered_page(string name)
    {
        var file = SealedFile.Write(All[name], "qr-" + name);
        var picture = Path.ChangeExtension(file, null);
        Tool.Read("pdftoppm", "-r", "150", "-png", "-singlefile", file, picture);
        Assert.That(Tool.Read("zbarimg", "-q", "--raw", picture + ".png").Trim(), Is.EqualTo(All[name].VerifyUrl));
    }

    [TestCaseSource(nameof(Names))]
    public void The_code_is_35_mm_or_more_and_four_modules_clear_of_everything(string name)
    {
        var page = CertificateLayout.Compose(All[name]);
        var quiet = 4 * page.Qr.Module;
        var (left, top) = (page.Qr.X - quiet, page.Qr.Y - quiet);
        var (right, bottom) = (page.Qr.X + page.Qr.Size + quiet, page.Qr.Y + page.Qr.Size + quiet);
        Assert.Multiple(() =>
        {
            Assert.That(page.Qr.Size / Sheet.Millimetre, Is.GreaterThanOrEqualTo(35));
            Assert.That(left, Is.GreaterThan(Sheet.NavyFrame + 1));
            Assert.That(bottom, Is.LessThan(Sheet.Height - Sheet.NavyFrame - 1));
            foreach (var run in page.Runs)
            {
                var wide = Typesetter.Width(run.Text, run.Face, run.Size);
                Assert.That(run.X >= right || run.X + wide <= left || run.Y <= top || run.Y - run.Size >= bottom, run.Text);
            }
            Assert.That(page.Boxes.All(b => b.Y + b.Height <= top), "a box stands in the quiet zone");
        });
    }

    [TestCaseSource(nameof(Names))]
    public void No_line_leaves_the_measure_or_touches_another(string name)
    {
        var page = CertificateLayout.Compose(All[name]);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"step {page.Scale}, flow ends at {page.FlowBottom:F1} of {Sheet.FooterTop:F1}"));
        var boxes = page.Runs.Select(r => (r.Text, Left: r.X, Right: r.X + Typesetter.Width(r.Text.TrimEnd(), r.Face, r.Size),
            Top: r.Y - (0.72 * r.Size), Bottom: r.Y + (0.22 * r.Size))).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(page.Runs.Min(r => r.Size), Is.GreaterThanOrEqualTo(6.4), "too small for a photocopier");
            Assert.That(page.FlowBottom, Is.LessThanOrEqualTo(Sheet.FooterTop));
            foreach (var box in boxes)
            {
                Assert.That(box.Left >= Sheet.Left - 0.01 && box.Right <= Sheet.Right + 0.01, box.Text);
                Assert.That(box.Bottom, Is.LessThanOrEqualTo(Sheet.Bottom + 2), box.Text);
            }
            for (var i = 0; i < boxes.Count; i++)
            {
                for (var j = i + 1; j < boxes.Count; j++)
                {
                    var (a, b) = (boxes[i], boxes[j]);
                    var apart = a.Right <= b.Left + 0.1 || b.Right <= a.Left + 0.1 || a.Bottom <= b.Top || b.Bottom <= a.Top;
                    Assert.That(apart, $"{a.Text} / {b.Text}");
                }
            }
        });
    }

    [Test]
    public void Many_are_rendered_at_once_without_mixing()
    {
        var files = Enumerable.Range(0, 24).AsParallel().Select(i =>
            SealedFile.Write(Samples.OwnCopy with { Name = $"Pegawai Nomor {i} Kendari" }, $"parallel-{i}")).ToList();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var number = Path.GetFileNameWithoutExtension(file).Split('-')[1];
            Assert.That(Tool.Read("pdftotext", "-raw", file, "-"), Does.Contain($"Pegawai Nomor {number} Kendari"));
        }
    }
}
