using System.Globalization;
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
        using var manifest = Manifest();
        var own = manifest.RootElement.GetProperty("Endpoints").EnumerateArray().Where(endpoint => Has(endpoint, "label", asset)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(own, Is.Not.Empty, "no fingerprinted address");
            Assert.That(own.Any(endpoint => endpoint.GetProperty("Selectors").GetArrayLength() > 0), Is.EqualTo(compressed));
        });
    }

    [Test]
    public void A_phone_fetches_less_than_fifty_kilobytes_beside_the_signing_page()
    {
        string[] needed =
        [
            "vendor/bootstrap.min.css", "vendor/icons.svg", "vendor/signature_pad.min.js", "css/pakta.css", "js/sign.js", "js/pad.js",
        ];
        using var manifest = Manifest();
        var sizes = needed.Select(asset => manifest.RootElement.GetProperty("Endpoints").EnumerateArray()
            .Where(endpoint => Has(endpoint, "label", asset) && endpoint.GetProperty("Selectors").GetArrayLength() > 0)
            .Min(CompressedLength));
        Assert.That(sizes.Sum(), Is.LessThan(50_000));
    }

    private static JsonDocument Manifest() => JsonDocument.Parse(File.ReadAllText(
        Path.Combine(TestContext.CurrentContext.TestDirectory, "Pakta.Web.staticwebassets.endpoints.json")));

    private static int CompressedLength(JsonElement endpoint) => int.Parse(
        endpoint.GetProperty("ResponseHeaders").EnumerateArray()
            .Single(header => header.GetProperty("Name").GetString() == "Content-Length").GetProperty("Value").GetString()!,
        CultureInfo.InvariantCulture);

    private static bool Has(JsonElement endpoint, string property, string value) =>
        endpoint.GetProperty("EndpointProperties").EnumerateArray().Any(one =>
            one.GetProperty("Name").GetString() == property && one.GetProperty("Value").GetString() == value);
}
