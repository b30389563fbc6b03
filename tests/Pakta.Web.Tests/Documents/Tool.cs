using System.Diagnostics;

namespace Pakta.Web.Tests.Documents;

// Runs a real program and gives back what it said; a missing program fails the test.
internal static class Tool
{
    public static (int Exit, string Output, string Errors) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }

    public static string Read(string program, params string[] arguments)
    {
        var (exit, output, errors) = Run(program, arguments);
        Assert.That(exit, Is.Zero, output + errors);
        return output;
    }
}
