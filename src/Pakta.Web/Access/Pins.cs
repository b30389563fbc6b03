using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Personal PINs, each bound to one account and one device. From another device a wrong PIN counts for nothing.</summary>
public sealed class Pins(PaktaDb db, Device device, Kiosk kiosk, SecretKey key, AuditTrail trail, TimeProvider clock)
{
    public const int Length = 6;

    /// <summary>PINs of this device that can still be used.</summary>
    public IQueryable<DeviceCredential> OfThisDevice()
    {
        var (hash, helper) = (device.Hash ?? [], kiosk.State?.Helper);
        // One that was set beside a helper serves only beside that helper: else the mark of the help could be shed.
        return db.DeviceCredentials.Where(d => d.DeviceHash == hash && d.RevokedAt == null && d.WrongTries < DeviceCredential.Tries && (d.HelperId == null || d.HelperId == helper));
    }

    public Task<PinCheck> CheckAccountAsync(Guid account, string pin, CancellationToken cancel) =>
        CheckAsync(OfThisDevice().Where(d => d.AccountId == account), pin, cancel);

    public Task<PinCheck> CheckCredentialAsync(Guid credential, string pin, CancellationToken cancel) =>
        CheckAsync(OfThisDevice().Where(d => d.Id == credential && d.HelperId == null), pin, cancel);

    /// <summary>A new PIN on this device inside the caller's transaction; the older ones, here and elsewhere, end with it.</summary>
    public async Task SetAsync(Guid account, string pin, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await RevokeAllAsync(account, cancel);
        var credential = new DeviceCredential { Id = Guid.CreateVersion7(now), AccountId = account, DeviceHash = device.Ensure(), CreatedAt = now, HelperId = kiosk.State?.Helper };
        credential.PinHash = HashOf(credential, pin);
        db.DeviceCredentials.Add(credential);
    }

    public Task<int> RevokeAllAsync(Guid account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.DeviceCredentials.Where(d => d.AccountId == account && d.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.RevokedAt, now), cancel);
    }

    // The try is counted before the PIN is looked at, and the row stays locked until the outcome stands: parallel tries share five.
    private async Task<PinCheck> CheckAsync(IQueryable<DeviceCredential> live, string pin, CancellationToken cancel)
    {
        if (device.Hash is null || await live.Select(d => d.Id).FirstOrDefaultAsync(cancel) is var id && id == Guid.Empty)
            return new PinCheck(null, null);
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var counted = await live.Where(d => d.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.WrongTries, d => d.WrongTries + 1), cancel);
        if (counted == 0) return new PinCheck(null, null);
        var credential = await db.DeviceCredentials.AsNoTracking().SingleAsync(d => d.Id == id, cancel);
        var right = CryptographicOperations.FixedTimeEquals(credential.PinHash, HashOf(credential, pin));
        if (right)
            await db.DeviceCredentials.Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.WrongTries, 0), cancel);
        else
            await trail.AddRefusedAsync(AuditActs.SignInRefused, await db.Users.AsNoTracking().SingleAsync(a => a.Id == credential.AccountId, cancel), cancel, AuditChange.Set("cara", "PIN"));
        await tx.CommitAsync(cancel);
        if (right) device.Ensure();
        return right ? new PinCheck(credential.AccountId, DeviceCredential.Tries) : new PinCheck(null, DeviceCredential.Tries - credential.WrongTries);
    }

    private byte[] HashOf(DeviceCredential credential, string pin) =>
        key.Hash("pin", [.. credential.Id.ToByteArray(true), .. credential.AccountId.ToByteArray(true), .. credential.DeviceHash, .. Encoding.UTF8.GetBytes(pin)]);
}
