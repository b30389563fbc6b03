namespace Pakta.Web.Data;

/// <summary>
/// A personal PIN that works only on the device it was set on. The database holds keyed hashes; the key is a file outside it, so
/// a stolen database opens nothing. Five wrong tries on that device and the PIN is spent.
/// </summary>
public sealed class DeviceCredential
{
    public const int Tries = 5;

    public Guid Id { get; set; }
    public Guid AccountId { get; set; }

    /// <summary>Keyed hash of the random id in the device's long-lived cookie.</summary>
    public byte[] DeviceHash { get; set; } = [];
    public byte[] PinHash { get; set; } = [];
    public int WrongTries { get; set; }

    /// <summary>Set at a kiosk, beside this helper: good for the visit, offered to nobody afterwards.</summary>
    public Guid? HelperId { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}
