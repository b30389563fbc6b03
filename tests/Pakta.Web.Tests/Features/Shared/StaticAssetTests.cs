using System.Text.Json;

namespace Pakta.Web.Tests.Features.Shared;

public sealed class StaticAssetTests
{
    // Files that npm brings during a first build are easily forgotten by the manifest, and then are a 404 until the second.
    [TestCase("vendor/bootstrap.min.css", true)]
    [TestCase("vendor/signature_pad.min.js", true)]
    [TestCase("vendor/icons.svg", true)]
    [TestCase("vendor/public-sans-400.woff2", false)]
    [TestCase("vendor/public-sans-700.woff2", false)]
    [TestCase("css/pakta.css", true)]
    [TestCase("js/sign.js", true)]
    public void The_manifest_knows_the_file_with_fingerprint_and_compression(string asset, bool compressed)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(
            Path.Combine(TestContext.CurrentContext.TestDirectory, "Pakta.Web.staticwebassets.endpoints.json")));
        var own = manifest.RootElement.GetProperty("Endpoints").EnumerateArray().Where(endpoint => Has(endpoint, "label", asset)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(own, Is.Not.Empty, "no fingerprinted address");
            Assert.That(own.Any(endpoint => endpoint.GetProperty("Selectors").GetArrayLength() > 0), Is.EqualTo(compressed));
        });
    }

    private static bool Has(JsonElement endpoint, string property, string value) =>
        endpoint.GetProperty("EndpointProperties").EnumerateArray().Any(one =>
            one.GetProperty("Name").GetString() == property && one.GetProperty("Value").GetString() == value);
}
