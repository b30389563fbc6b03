using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pakta.Web.Data.Gate;

/// <summary>A transaction holds the gate from BEGIN IMMEDIATE to its end.</summary>
internal sealed class GateTransactionInterceptor(WriteGate gate) : DbTransactionInterceptor
{
    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result)
    {
        gate.Enter(connection);
        return Begin(connection, eventData);
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection,
        TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        await gate.EnterAsync(connection, cancellationToken);
        return Begin(connection, eventData);
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Leave(eventData);
    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Leave(eventData);
    public override void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Leave(eventData);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData,
        CancellationToken cancellationToken = default) => LeaveAsync(eventData);

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData,
        CancellationToken cancellationToken = default) => LeaveAsync(eventData);

    public override Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData,
        CancellationToken cancellationToken = default) => LeaveAsync(eventData);

    // Begun here and not by EF, so that a failing BEGIN gives the gate back.
    private InterceptionResult<DbTransaction> Begin(DbConnection connection, TransactionStartingEventData eventData)
    {
        try
        {
            return InterceptionResult<DbTransaction>.SuppressWithResult(connection.BeginTransaction(eventData.IsolationLevel));
        }
        catch
        {
            gate.Leave(connection);
            throw;
        }
    }

    private void Leave(DbContextEventData eventData)
    {
        if (eventData is TransactionEventData { } data && data.Transaction.Connection is { } open) gate.Leave(open);
        else if (eventData.Context?.Database is { } database) gate.Leave(Connection(database));
    }

    private static DbConnection Connection(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade database) =>
        Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(database);

    private Task LeaveAsync(DbContextEventData eventData)
    {
        Leave(eventData);
        return Task.CompletedTask;
    }
}
