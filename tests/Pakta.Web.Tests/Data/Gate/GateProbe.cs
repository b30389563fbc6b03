using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Pakta.Web.Data.Gate;

namespace Pakta.Web.Tests.Data.Gate;

/// <summary>
/// Looks on while EF writes: at each writing command exactly one of all connections ever opened may be inside the gate, and it
/// is the command's own. Registered after the gate's interceptors, so it looks when the gate has decided.
/// </summary>
internal sealed class GateProbe : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly ConcurrentDictionary<DbConnection, bool> _seen = [];
    private readonly ConcurrentQueue<string> _violations = [];

    public WriteGate? Gate { get; set; }

    public IReadOnlyCollection<string> Violations => _violations;

    /// <summary>Writing moments looked at.</summary>
    public int Looks => _looks;

    private int _looks;

    public void Watch(DbConnection connection) => _seen.TryAdd(connection, true);

    public void Look(DbConnection own, string what)
    {
        if (Gate is null) return;
        Interlocked.Increment(ref _looks);
        if (!Gate.IsHeldBy(own)) _violations.Enqueue($"outside: {what}");
        var inside = _seen.Keys.Count(Gate.IsHeldBy);
        if (inside != 1) _violations.Enqueue($"{inside} inside: {what}");
    }

    public DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        Watch(result);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        LookAt(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        LookAt(command);
        return ValueTask.FromResult(result);
    }

    private void LookAt(DbCommand command)
    {
        Watch(command.Connection!);
        var text = command.CommandText.TrimStart();
        if (text.StartsWith("INSERT", StringComparison.Ordinal) || text.StartsWith("UPDATE", StringComparison.Ordinal))
            Look(command.Connection!, text[..20]);
    }
}
