using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pakta.Web.Documents;
using Pakta.Web.Documents.Drawing;

namespace Pakta.Web.Tests.Documents;

public sealed partial class TextTests
{
    private static IEnumerable<TestCaseData> All =>
    [
        new TestCaseData(Samples.WallCopy, "text-wall").SetArgDisplayNames("text-wall"),
        new TestCaseData(Samples.OwnCopy, "text-own").SetArgDisplayNames("text-own"),
        new TestCaseData(Samples.Shortest, "text-shortest").SetArgDisplayNames("text-shortest"),
        new TestCaseData(Samples.Ceremonial, "text-ceremonial").SetArgDisplayNames("text-ceremonial"),
        new TestCaseData(Samples.Longest, "text-longest").SetArgDisplayNames("text-longest"),
    ];

    [TestCaseSource(nameof(All))]
    public void Every_word_is_read_out_in_order(CertificateContent content, string name)
    {
        var text = Text(SealedFile.Write(content, name));
        var at = 0;
        foreach (var phrase in Phrases(content))
        {
            var found = text.IndexOf(Spaced(phrase), at, StringComparison.Ordinal);
            Assert.That(found, Is.GreaterThanOrEqualTo(0), $"'{phrase}' is missing after: {text[..at]}");
            at = found + phrase.Length;
        }
    }

    [TestCase("René Ma’ruf")]
    [TestCase("Drs. H. Andi Muhammad Ma'ruf Al-Qadri Nurhayati Mokodompit Hasanuddin, S.Sos., M.Si., Ph.D.")]
    [TestCase("I Gusti Ngurah Œka Saʿdīyah ʻAbdullāh Ṣāliḥ Ñoño, S.Kom.")]
    public void A_name_comes_out_as_it_went_in(string name)
    {
        var decomposed = name.Normalize(NormalizationForm.FormD);
        var file = SealedFile.Write(Samples.OwnCopy with { Name = decomposed }, "name");
        var text = Text(file);
        Assert.That(Regex.Count(text, Regex.Escape(name)), Is.EqualTo(2), text);
    }

    [TestCaseSource(nameof(All))]
    public void At_most_three_faces_all_embedded_as_subsets(CertificateContent content, string name)
    {
        var fonts = Tool.Read("pdffonts", SealedFile.Write(content, name)).Trim().Split('\n')[2..];
        Assert.That(fonts, Has.Length.LessThanOrEqualTo(3));
        Assert.That(fonts, Has.All.Match(@"^[A-Z]{6}\+.* yes yes yes "));
    }

    [Test]
    public void A_leaf_not_yet_placed_is_called_being_recorded()
    {
        var text = Text(SealedFile.Write(Samples.OwnCopy with { LogIndex = null }, "pending"));
        Assert.That(text, Does.Contain("Sedang dicatat pada log pakta.kendarikota.go.id/2026.").And.Not.Contain("Catatan nomor"));
    }

    [Test]
    public void The_wall_copy_holds_the_full_number_nowhere()
    {
        var file = SealedFile.Write(Samples.WallCopy, "masked");
        var plain = Path.ChangeExtension(file, ".qdf");
        Tool.Read("qpdf", "--qdf", "--object-streams=disable", file, plain);
        var everything = Digits().Replace(Text(file) + Encoding.Latin1.GetString(File.ReadAllBytes(plain)) + Tool.Read("pdfinfo", "-meta", file), "");
        Assert.Multiple(() =>
        {
            Assert.That(everything, Does.Not.Contain(Samples.FullId.Replace(" ", "", StringComparison.Ordinal)));
            Assert.That(Text(file), Does.Contain("•••••••• 2015•• • •01"));
            Assert.That(Tool.Read("pdfdetach", "-list", file), Does.StartWith("0 embedded files"));
        });
    }

    [Test]
    public void The_certified_signature_service_is_never_named()
    {
        var text = Text(SealedFile.Write(Samples.OwnCopy, "honest"));
        Assert.That(text, Does.Contain("Tanda tangan elektronik tidak tersertifikasi (Pasal 11 UU ITE), disegel oleh Pemerintah Kota Kendari.")
            .And.Not.Contain("BSrE").And.Not.Contain("Balai Sertifikasi"));
    }

    [Test]
    public void A_text_that_no_page_holds_is_refused_not_clipped()
    {
        var endless = Samples.OwnCopy with { Clauses = [.. Enumerable.Repeat(Samples.OwnCopy.Clauses[2], 40)] };
        var renderer = new PdfSharpCertificateRenderer();
        Assert.Multiple(() =>
        {
            Assert.That(renderer.Fits(endless), Is.False);
            Assert.That(renderer.Fits(Samples.Longest), Is.True);
            Assert.Throws<CertificateTooLongException>(() => renderer.Render(endless));
        });
    }

    private static IEnumerable<string> Phrases(CertificateContent c)
    {
        string?[] phrases =
        [
            c.Agency.ToUpper(CultureInfo.GetCultureInfo("id-ID")), c.Title, c.Subtitle, .. c.LegalBases, c.Name, c.Id, c.Rank,
            c.Position, c.Unit, c.ParentUnit, c.Opening, .. c.Clauses.SelectMany((clause, i) => new[] { $"{i + 1}", clause }), c.Closing,
            c.Acknowledgement?.Position, c.Acknowledgement?.TimeText, $"{c.Place}, {c.SignedAtText}", c.TypedSignature, c.Name,
            "ditandatangani secara elektronik dengan " + c.Method, .. c.Marks.Skip(1), .. c.Witnesses.SelectMany(w => new[] { w.Name, w.Institution }),
            c.Code, c.PrintedDomain + "/periksa", "tidak tersertifikasi", c.LogIndex, c.LogOrigin, c.TextHashShort,
        ];
        return phrases.OfType<string>();
    }

    private static string Text(string file) => Spaced(Tool.Read("pdftotext", "-raw", file, "-"));

    private static string Spaced(string text) => Whitespace().Replace(text, " ");

    [GeneratedRegex(@"[\s\u00a0]+")]
    private static partial Regex Whitespace();

    [GeneratedRegex(@"\D")]
    private static partial Regex Digits();
}
