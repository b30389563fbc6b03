namespace Pakta.Web.Tests.Documents;

public sealed class SealTests
{
    [Test]
    public void Pdfsig_calls_the_seal_valid_and_the_whole_document_signed()
    {
        var file = SealedFile.Write(Samples.OwnCopy, "own");
        var told = Tool.Read("pdfsig", "-nocert", file);
        Assert.Multiple(() =>
        {
            Assert.That(told, Does.Contain("ETSI.CAdES.detached"));
            Assert.That(told, Does.Contain("Signature is Valid"));
            Assert.That(told, Does.Contain("Total document signed"));
            Assert.That(told, Does.Contain("SHA-256"));
            Assert.That(told, Does.Contain("Segel Elektronik Pakta (uji coba)"));
        });
        TestContext.Out.WriteLine(told);
    }

    [Test]
    public void Qpdf_finds_nothing_wrong([Values] bool evidence)
    {
        var file = SealedFile.Write(evidence ? Samples.OwnCopy : Samples.WallCopy, $"qpdf-{evidence}");
        Assert.That(Tool.Read("qpdf", "--check", file), Does.Contain("No syntax or stream encoding errors").And.Not.Contain("WARNING"));
    }
}
