using System.Globalization;
using Pakta.Core.People;
using Pakta.Core.Signing;
using Pakta.Ledger;

namespace Pakta.Web.LedgerStore;

/// <summary>The private record read back: who the signer was at signing. Pages and certificates show this, not today's roster.</summary>
public sealed record SignedPact(string Campaign, string Code, string TextSha256, string Name, EmploymentStatus Status, string Position,
    string Unit, string UnitCode, string Opd, string Agency, DateTimeOffset SignedAt, string Zone, SigningMethod Method, string? Nip,
    string? Golongan, string? Specimen, bool IsLate)
{
    /// <summary>Mark of the device, 16 hex digits; null where it had none.</summary>
    public string? Device { get; init; }

    /// <summary>Name of whoever stood beside at a kiosk.</summary>
    public string? AssistedBy { get; init; }

    /// <summary>That account.</summary>
    public Guid? Helper { get; init; }

    /// <summary>How the signer confirmed: at a kiosk, too, by the own means.</summary>
    public SigningMethod Proof { get; init; }

    public Nip? Number => Nip is { } digits ? Core.People.Nip.FromStore(digits) : null;

    /// <exception cref="FormatException">The bytes are no record of ours.</exception>
    public static SignedPact Parse(byte[] record)
    {
        var fields = CanonicalJson.Parse(record);
        return new SignedPact(Text("campaign"), Text("code"), Text("textSha256"), Text("name"), Enum.Parse<EmploymentStatus>(Text("status")),
            Text("position"), Text("unit"), Text("unitCode"), Text("opd"), Text("agency"),
            DateTimeOffset.ParseExact(Text("signedAt"), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            Text("zone"), Enum.Parse<SigningMethod>(Text("method"), true), Optional("nip"), Optional("golongan"), Optional("specimen"),
            fields.ContainsKey("late"))
        {
            Device = Optional("device"), AssistedBy = Optional("assistedBy"), Helper = Guid.TryParse(Optional("helper"), out var helper) ? helper : null,
            Proof = Enum.Parse<SigningMethod>(Optional("proof") ?? Text("method"), true),
        };

        string Text(string key) => Optional(key) ?? throw new FormatException($"The record has no {key}.");
        string? Optional(string key) => fields.TryGetValue(key, out var value) ? (string)value : null;
    }
}
