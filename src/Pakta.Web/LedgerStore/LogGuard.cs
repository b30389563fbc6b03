using System.Globalization;
using Microsoft.Extensions.Options;
using Pakta.Web.Settings;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// Remembers the last signed head outside the database. A database behind it was rolled back (an old backup, a rewritten row):
/// signing another head of that size would split the log, so the sequencer refuses.
/// </summary>
public sealed class LogGuard(IOptions<LedgerOptions> ledger, IOptions<DataOptions> data)
{
    private readonly string _path = ledger.Value.GuardPath is { Length: > 0 } given ? given : data.Value.File("keys/log.guard");

    /// <exception cref="LogRolledBackException">The stored head is older than, or differs from, what was signed.</exception>
    public void Check(long size, ReadOnlySpan<byte> root)
    {
        if (Read() is not { } signed) return;
        if (signed.Size > size) throw new LogRolledBackException(signed.Size, size);
        if (signed.Size == size && !root.SequenceEqual(signed.Root)) throw new LogRolledBackException(signed.Size, size);
    }

    /// <summary>After the commit: durable file, then durable name.</summary>
    public void Remember(long size, ReadOnlySpan<byte> root)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var next = _path + ".new";
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes($"{size.ToString(CultureInfo.InvariantCulture)} {Convert.ToHexStringLower(root)}\n"));
            file.Flush(true);
        }
        File.Move(next, _path, true);
    }

    private (long Size, byte[] Root)? Read()
    {
        if (!File.Exists(_path)) return null;
        var parts = File.ReadAllText(_path).Trim().Split(' ');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), Convert.FromHexString(parts[1]));
    }
}
