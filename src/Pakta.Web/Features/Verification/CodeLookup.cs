using System.Data;
using System.Data.Common;
using System.Diagnostics.Metrics;
using Pakta.Core.Certificates;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Verification;

/// <summary>One prepared query per check, the same for a known, an unknown and a malformed code.</summary>
public sealed class CodeLookup(PaktaDatabase database) : IDisposable
{
    /// <summary>No certificate has it (Crockford's alphabet has no U), so a malformed code costs what an unknown one costs.</summary>
    private const string NoCode = "UUUUUUUUUUUUUUUU";

    /// <summary>The indexes of some hundred thousand certificates stay in memory.</summary>
    private const string Cache = "PRAGMA cache_size=-24576";

    private static readonly Meter Meter = new("Pakta.Verification");
    private static readonly Counter<long> Lookups = Meter.CreateCounter<long>("pakta.verification.lookups");

    private readonly KeptQuery _query = new(database, CodeRow.Query, DbType.String, Cache);

    internal Task<CodeRow?> FindAsync(VerificationCode? code, CancellationToken cancel)
    {
        Lookups.Add(1);
        return _query.RunAsync(code?.Value ?? NoCode, ReadAsync, cancel);
    }

    public void Dispose() => _query.Dispose();

    private static async Task<CodeRow?> ReadAsync(DbDataReader reader, CancellationToken cancel)
    {
        while (await reader.ReadAsync(cancel))
            if (CodeRow.Read(reader) is { IsOfRecord: true } row) return row;
        return null;
    }
}
