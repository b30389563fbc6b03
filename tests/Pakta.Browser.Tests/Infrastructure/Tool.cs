using System.Diagnostics;

namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>Debian's programs that read what the site made.</summary>
internal static class Tool
{
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, $"{program}: {await error}");
        return await output;
    }

    /// <summary>Draws the one page of a PDF; answers the picture's path.</summary>
    public static async Task<string> DrawAsync(string pdf, int dpi)
    {
        var picture = Path.ChangeExtension(pdf, null);
        await RunAsync("pdftoppm", "-r", $"{dpi}", "-png", "-singlefile", pdf, picture);
        return picture + ".png";
    }

    /// <summary>What the QR code in a picture says.</summary>
    public static async Task<string> ReadQrAsync(string picture) => (await RunAsync("zbarimg", "--quiet", "--raw", picture)).Trim();
}
