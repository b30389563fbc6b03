namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>Places in the working copy these tests were built from.</summary>
internal static class Repository
{
    private static readonly string Here = AppContext.BaseDirectory;

    public static string Root { get; } = Find();

    /// <summary>The built site, in the configuration of these tests.</summary>
    public static string Executable { get; } = Path.Combine(Root, "src", "Pakta.Web", "bin",
        Here.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug", "net10.0", "Pakta.Web.dll");

    private static string Find()
    {
        for (var folder = Here; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Pakta.sln"))) return folder;
        throw new InvalidOperationException("Pakta.sln was not found above the tests.");
    }
}
