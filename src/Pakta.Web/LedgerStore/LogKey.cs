using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Pakta.Ledger;
using Pakta.Web.Access;
using Pakta.Web.Settings;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// The log's Ed25519 key and its name. The seed is a file readable by the sequencer's user alone; never in the database, the
/// environment or a backup of the database.
/// </summary>
public sealed class LogKey : IDisposable
{
    private readonly Lazy<(Ed25519Key Key, NoteSigner Signer)> _key;

    public LogKey(IOptions<LedgerOptions> ledger, IOptions<DataOptions> data, IOptions<SiteOptions> site, TimeProvider clock)
    {
        var path = ledger.Value.KeyPath is { Length: > 0 } given ? given : data.Value.File("keys/log.seed");
        Origin = ledger.Value.Origin is { Length: > 0 } origin
            ? origin
            : string.Create(CultureInfo.InvariantCulture, $"{site.Value.Host}/{clock.GetUtcNow().Year}");
        _key = new(() =>
        {
            Ed25519.SelfTest();
            var key = Ed25519Key.FromSeed(LoadOrCreate(path));
            return (key, new NoteSigner(Origin, key));
        });
    }

    /// <summary>Name of the log for a new log; a stored head keeps its own.</summary>
    public string Origin { get; }

    public NoteSigner Signer(string origin) => origin == Origin ? _key.Value.Signer : new NoteSigner(origin, _key.Value.Key);

    /// <summary>The vkey that checks this log's heads (C2SP signed-note).</summary>
    public string PublicKey(string origin) => Signer(origin).VerifierKey.ToString();

    public void Dispose()
    {
        if (_key.IsValueCreated) _key.Value.Key.Dispose();
    }

    private static byte[] LoadOrCreate(string path)
    {
        if (File.Exists(path)) return Convert.FromHexString(File.ReadAllText(path).Trim());
        var seed = RandomNumberGenerator.GetBytes(32);
        SecretFile.Create(path, Convert.ToHexStringLower(seed));
        return seed;
    }
}
