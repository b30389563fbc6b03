using System.Runtime.CompilerServices;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>Places in the working copy these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find([CallerFilePath] string here = "")
    {
        // Deterministic builds may rewrite the compiled path; the folder above the assembly is always true.
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Pakta.sln"))) return folder;
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Pakta.sln"))) return folder;
        throw new InvalidOperationException("Pakta.sln was not found above the tests.");
    }
}
