namespace Pakta.Web.Tests.Infrastructure;

/// <summary>Is this <c>tests/run --full</c>? The long checks take a seeded slice otherwise.</summary>
public static class FullRun
{
    public static bool Is { get; } = Environment.GetEnvironmentVariable("PAKTA_TEST_FULL") == "1";
}
