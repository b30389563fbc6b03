using Pakta.Core.People;
using Pakta.Web.CommandLine;
using Pakta.Web.Tests.Documents;

namespace Pakta.Web.Tests.Features.Verification;

[NonParallelizable] // Captures what is printed.
internal sealed class CertificateVerbTests
{
    private CheckScene _scene = null!;
    private string _code = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _scene = await CheckScene.StartAsync();
        _code = await _scene.SignAsync("staf1.kel-b1");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_scene is not null) await _scene.DisposeAsync();
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Writes_the_wall_copy_or_the_signer_s_own_beside_the_running_site(bool full)
    {
        var file = Path.Combine(_scene.App.Folder, $"{full}.pdf");
        var (exit, output) = await RunAsync([_code.ToLowerInvariant(), "-o", file, .. full ? ["--full"] : Array.Empty<string>()]);
        Assert.That((exit, output), Is.EqualTo((0, "")));
        var text = Tool.Read("pdftotext", "-layout", file, "-");
        var number = Nip.FromStore(_scene.City.People["staf1.kel-b1"].Nip!);
        Assert.That(text, full ? Does.Contain(number.Grouped) : Does.Not.Contain(number.Grouped));
    }

    [TestCase("0000000000000000 -o x.pdf", 1)]
    [TestCase("salah -o x.pdf", 2)]
    [TestCase("0000000000000000", 2)]
    public async Task Fails_in_words_and_with_its_own_number(string line, int exit) =>
        Assert.That(await RunAsync(line.Split(' ')), Is.EqualTo((exit, "")));

    [Test]
    public async Task Says_when_the_file_cannot_be_written() =>
        Assert.That((await RunAsync([_code, "-o", Path.Combine(_scene.App.Folder, "tidak", "ada.pdf")])).Exit, Is.EqualTo(1));

    private async Task<(int Exit, string Output)> RunAsync(string[] args)
    {
        var before = Console.Out;
        await using var captured = new StringWriter();
        Console.SetOut(captured);
        try
        {
            return (await Verbs.RunAsync(_scene.App.Services, ["certificate", .. args]), captured.ToString());
        }
        finally
        {
            Console.SetOut(before);
        }
    }
}
