using System.Globalization;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Ledger;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// The private record (evidence.md 4.1), JCS. It freezes who the signer was at signing: certificate and public check are
/// rendered from it and not from today's roster. Only strings and integers; a field without a value is left out.
/// </summary>
internal static class SignatureRecord
{
    public static byte[] Write(SigningFacts facts, SignWork work, string code, string agency, string opd, DateTimeOffset now, bool late)
    {
        var record = new Dictionary<string, object>
        {
            ["v"] = 1,
            ["type"] = "sign",
            ["campaign"] = facts.CampaignSlug,
            ["code"] = code,
            ["textSha256"] = Convert.ToHexStringLower(work.TextSha256),
            ["name"] = facts.FullName.Normalize(),
            ["status"] = facts.Status.ToString(),
            ["position"] = facts.Position.Normalize(),
            ["unit"] = facts.UnitName.Normalize(),
            ["unitCode"] = facts.UnitCode,
            ["opd"] = opd.Normalize(),
            ["agency"] = agency.Normalize(),
            ["signedAt"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["zone"] = IndonesianZone.OfRegion(facts.Region ?? facts.RootRegion).Name,
            ["method"] = Name(work.Method),
        };
        if (facts.Nip is { } nip) record["nip"] = nip;
        if (facts.Golongan is { } golongan) record["golongan"] = golongan.Normalize();
        if (work.Device.Length > 0) record["device"] = work.Device;
        if (work.Specimen is { } specimen) record["specimen"] = specimen.Normalize();
        if (work.Assertion is { } assertion) record["assertion"] = assertion.Fields();
        if (work.Help is { } help)
            (record["assistedBy"], record["helper"], record["proof"]) = (help.Name.Normalize(), help.Helper.ToString("N"), Name(help.Proof));
        if (late) record["late"] = 1;
        return CanonicalJson.Write(record);
    }

    public static string Name(SigningMethod method) => method switch
    {
        SigningMethod.Password => "password",
        SigningMethod.Pin => "pin",
        SigningMethod.Passkey => "passkey",
        SigningMethod.Code => "code",
        SigningMethod.Totp => "totp",
        SigningMethod.Assisted => "assisted",
        SigningMethod.Paper => "paper",
    };

    public static SignMethod LeafMethod(SigningMethod method) => Enum.Parse<SignMethod>(method.ToString());
}
