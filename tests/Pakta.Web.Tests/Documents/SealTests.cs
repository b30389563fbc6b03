using System.Globalization;
using System.Security.Cryptography.Pkcs;
using System.Text;
using System.Text.RegularExpressions;
using Pakta.Web.Documents.Sealing;

namespace Pakta.Web.Tests.Documents;

public sealed class SealTests
{
    [Test]
    public void Pdfsig_calls_the_seal_valid_and_the_whole_document_signed()
    {
        var told = Tool.Read("pdfsig", "-nocert", SealedFile.Write(Samples.OwnCopy, "seal"));
        Assert.Multiple(() =>
        {
            Assert.That(told, Does.Contain("ETSI.CAdES.detached"));
            Assert.That(told, Does.Contain("Signature is Valid"));
            Assert.That(told, Does.Contain("Total document signed"));
            Assert.That(told, Does.Contain("SHA-256"));
            Assert.That(told, Does.Contain("Segel Elektronik Pakta (uji coba)"));
        });
    }

    [Test]
    public void Qpdf_finds_nothing_wrong([Values] bool evidence)
    {
        var file = SealedFile.Write(evidence ? Samples.OwnCopy : Samples.WallCopy, $"qpdf-{evidence}");
        Assert.That(Tool.Read("qpdf", "--check", file), Does.Contain("No syntax or stream encoding errors"));
    }

    [Test]
    public void Openssl_verifies_the_seal_bound_to_its_certificate_and_without_a_time_of_its_own()
    {
        var bytes = SealedFile.Bytes(Samples.OwnCopy);
        var (covered, cms) = Parts(bytes);
        var folder = Path.Combine(SealedFile.Folder, "openssl");
        Directory.CreateDirectory(folder);
        var (content, signature) = (Path.Combine(folder, "content"), Path.Combine(folder, "cms.der"));
        File.WriteAllBytes(content, covered);
        File.WriteAllBytes(signature, cms);
        Tool.Read("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", signature, "-content", content, "-noverify", "-out", content + ".out");
        var printed = Tool.Read("openssl", "cms", "-cmsout", "-print", "-inform", "DER", "-in", signature, "-noout");
        Assert.That(printed, Does.Contain("id-smime-aa-signingCertificateV2").And.Contain("ecdsa-with-SHA256").And.Not.Contain("signingTime"));
        var signer = Decode(cms).SignerInfos[0];
        Assert.That(signer.UnsignedAttributes, Is.Empty);
    }

    [Test]
    public void One_changed_byte_anywhere_before_or_behind_the_seal_is_told()
    {
        var bytes = SealedFile.Bytes(Samples.OwnCopy);
        var told = new List<string>();
        foreach (var at in new[] { bytes.AsSpan().IndexOf("/Lang"u8) + 7, bytes.Length / 3, bytes.AsSpan().LastIndexOf("/Reason"u8) + 12 })
        {
            var forged = (byte[])bytes.Clone();
            forged[at] ^= 1;
            var file = Path.Combine(SealedFile.Folder, $"forged-{at}.pdf");
            File.WriteAllBytes(file, forged);
            told.Add(Tool.Run("pdfsig", "-nocert", file).Output);
        }
        Assert.That(told, Has.All.Not.Contain("Signature is Valid").And.All.Contain("Digest Mismatch"));
    }

    [Test]
    public void Something_appended_is_told()
    {
        var file = Path.Combine(SealedFile.Folder, "appended.pdf");
        File.WriteAllBytes(file, [.. SealedFile.Bytes(Samples.OwnCopy), .. "% tambahan\n%%EOF\n"u8]);
        Assert.That(Tool.Run("pdfsig", "-nocert", file).Output, Does.Contain("Not total document signed"));
    }

    [Test]
    public void The_seal_says_its_time_in_the_zone_it_was_given()
    {
        var text = Encoding.Latin1.GetString(SealedFile.Bytes(Samples.OwnCopy));
        Assert.That(text, Does.Contain("/M(D:20261124094100+08'00')"));
    }

    [Test]
    public void Attachments_come_out_as_they_went_in_and_are_under_the_seal()
    {
        var file = SealedFile.Write(Samples.OwnCopy, "attached");
        var folder = Directory.CreateDirectory(Path.Combine(SealedFile.Folder, "attached")).FullName;
        Tool.Read("pdfdetach", "-saveall", "-o", folder, file);
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(Path.Combine(folder, "bukti.json")), Is.EqualTo($$"""{"nip":"{{Samples.FullId}}"}"""));
            Assert.That(File.ReadAllText(Path.Combine(folder, "bukti.tlog-proof")), Is.EqualTo("c2sp.org/tlog-proof@v1\n"));
            Assert.That(File.ReadAllText(file, Encoding.Latin1), Does.Contain("/AFRelationship/Data").And.Contain("/AFRelationship/Supplement"));
        });
    }

    [Test]
    public void A_PDF_sealed_once_is_not_sealed_again()
    {
        var once = SealedFile.Bytes(Samples.OwnCopy);
        Assert.Throws<InvalidDataException>(() => SealedFile.Sealer.Seal(once, new SealInfo(Samples.OwnCopy.SignedAt, "lagi")));
    }

    private static (byte[] Covered, byte[] Cms) Parts(byte[] pdf)
    {
        var range = Regex.Match(Encoding.Latin1.GetString(pdf), @"/ByteRange\[0 (\d+) (\d+) (\d+)\]");
        var (open, close, rest) = (Number(range.Groups[1]), Number(range.Groups[2]), Number(range.Groups[3]));
        Assert.That(close + rest, Is.EqualTo(pdf.Length));
        var cms = Convert.FromHexString(Encoding.ASCII.GetString(pdf, open + 1, close - open - 2));
        return ([.. pdf[..open], .. pdf[close..]], cms);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    private static SignedCms Decode(byte[] cms)
    {
        var decoded = new SignedCms();
        decoded.Decode(cms);
        return decoded;
    }
}
