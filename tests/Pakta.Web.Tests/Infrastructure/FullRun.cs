using FsCheck;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>Is this <c>tests/run --full</c>? The long checks take a seeded slice otherwise.</summary>
public static class FullRun
{
    public static bool Is { get; } = Environment.GetEnvironmentVariable("PAKTA_TEST_FULL") == "1";

    /// <summary>How a property is tried: always the same <paramref name="slice"/>, so that a change is judged by itself, and fresh lives in the full run.</summary>
    public static Config Tries(int slice, int full) =>
        Is ? Config.QuickThrowOnFailure.WithMaxTest(full) : Config.QuickThrowOnFailure.WithMaxTest(slice).WithReplay(20_290_214, 1);
}
