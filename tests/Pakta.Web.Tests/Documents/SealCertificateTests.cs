using Pakta.Web.Data;
using Pakta.Web.Documents.Sealing;
using Pakta.Web.Settings;

namespace Pakta.Web.Tests.Documents;

public sealed class SealCertificateTests
{
    private string _path = "";

    [SetUp]
    public void Use_a_folder_that_is_not_there_yet() =>
        _path = Path.Combine(Path.GetTempPath(), "pakta-" + Guid.CreateVersion7().ToString("N"), "segel.p12");

    [TearDown]
    public void Clean_up()
    {
        if (Path.GetDirectoryName(_path) is { } folder && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void The_first_trial_start_makes_a_certificate_that_only_its_owner_can_read_and_the_second_keeps_it()
    {
        using var first = Open();
        using var second = Open();
        Assert.Multiple(() =>
        {
            Assert.That(first.Own.Subject, Does.Contain("CN=Segel Elektronik Pakta (uji coba)").And.Contain("O=Pemerintah Kota Kendari"));
            Assert.That(second.Own.Thumbprint, Is.EqualTo(first.Own.Thumbprint));
            Assert.That(Directory.GetFiles(Path.GetDirectoryName(_path)!), Has.Length.EqualTo(1));
            if (!OperatingSystem.IsWindows())
                Assert.That(File.GetUnixFileMode(_path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        });
    }

    [Test]
    public void Production_refuses_to_invent_a_certificate()
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Open(production: true));
        Assert.That(refusal!.Message, Does.Contain("Seal:Path").And.Contain(_path));
        Assert.That(File.Exists(_path), Is.False);
    }

    [Test]
    public void A_wrong_password_is_named_as_the_cause()
    {
        Open().Dispose();
        var refusal = Assert.Throws<StartRefusedException>(() => Open(password: "salah"));
        Assert.That(refusal!.Message, Does.Contain("Seal:Password"));
    }

    [Test]
    public void Two_first_starts_at_once_agree_on_one_certificate()
    {
        var thumbprints = new string[4];
        Parallel.For(0, 4, i =>
        {
            using var opened = Open();
            thumbprints[i] = opened.Own.Thumbprint;
        });
        Assert.That(thumbprints.Distinct().Count(), Is.EqualTo(1));
    }

    private SealCertificate Open(bool production = false, string password = "rahasia") => SealCertificate.Open(
        new SealOptions { Path = _path, Password = password }, "Pemerintah Kota Kendari", production, TimeProvider.System);
}
