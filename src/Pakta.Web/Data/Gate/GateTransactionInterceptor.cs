using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pakta.Web.Data.Gate;

/// <summary>A transaction holds the gate from BEGIN IMMEDIATE to its end.</summary>
internal sealed class GateTransactionInterceptor(WriteGate gate) : DbTransactionInterceptor
{
    // A finished transaction no longer knows its connection.
    private readonly ConditionalWeakTable<DbTransaction, DbConnection> _begun = [];

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

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Ended(transaction);
    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Ended(transaction);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData,
        CancellationToken cancellationToken = default) => EndedAsync(transaction);

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData,
        CancellationToken cancellationToken = default) => EndedAsync(transaction);

    /// <summary>
    /// The end of every transaction, also of one left without a word or whose COMMIT failed (it is still open then and still holds
    /// the file). EF tells it to its log only, not to interceptors.
    /// </summary>
    public void Disposed(EventData eventData)
    {
        if (eventData is TransactionEventData { Transaction: { } transaction }) Ended(transaction);
    }

    // Begun here and not by EF, so that a failing BEGIN gives the gate back.
    private InterceptionResult<DbTransaction> Begin(DbConnection connection, TransactionStartingEventData eventData)
    {
        try
        {
            var transaction = connection.BeginTransaction(eventData.IsolationLevel);
            _begun.Add(transaction, connection);
            return InterceptionResult<DbTransaction>.SuppressWithResult(transaction);
        }
        catch
        {
            gate.Leave(connection);
            throw;
        }
    }

    private void Ended(DbTransaction transaction)
    {
        if (_begun.TryGetValue(transaction, out var connection) && _begun.Remove(transaction)) gate.Leave(connection);
    }

    private Task EndedAsync(DbTransaction transaction)
    {
        Ended(transaction);
        return Task.CompletedTask;
    }
}
