using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pakta.Web.Data.Gate;

/// <summary>Pragmas on every opening (they stick to pooled connections, and a pool may hand out a fresh one); leaves at close.</summary>
internal sealed class GateConnectionInterceptor(WriteGate gate) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SqlitePragmas.Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        SqlitePragmas.Set(connection);
        return Task.CompletedTask;
    }

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        gate.Leave(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData,
        InterceptionResult result)
    {
        gate.Leave(connection);
        return ValueTask.FromResult(result);
    }
}
