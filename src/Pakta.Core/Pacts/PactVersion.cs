namespace Pakta.Core.Pacts;

/// <summary>The text of a round for one audience, frozen at launch: page, certificate and record all come from it.</summary>
public sealed class PactVersion
{
    private PactVersion() { }

    public CampaignId CampaignId { get; private set; }
    public Audience Audience { get; private set; }

    /// <summary>Which template it was made from: <c>netralitas-asn</c>, version <c>2026-1</c>.</summary>
    public string Slug { get; private set; } = "";
    public string Version { get; private set; } = "";

    /// <summary>Canonical text, see <see cref="PactText"/>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>SHA-256 of the text, 32 bytes.</summary>
    public byte[] Sha256 { get; private set; } = [];

    public static PactVersion Freeze(CampaignId campaign, Audience audience, string slug, string version, PactText text)
    {
        var canonical = text.Canonical();
        return new()
        {
            CampaignId = campaign, Audience = audience, Slug = slug, Version = version, Text = canonical, Sha256 = PactText.Hash(canonical),
        };
    }
}
