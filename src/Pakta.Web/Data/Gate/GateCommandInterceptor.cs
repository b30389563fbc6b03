using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pakta.Web.Data.Gate;

/// <summary>A writing command outside a transaction holds the gate for itself: ExecuteUpdate, raw SQL, a one-row SaveChanges.</summary>
internal sealed class GateCommandInterceptor(WriteGate gate) : DbCommandInterceptor
{
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Enter(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await EnterAsync(command, cancellationToken);
        return result;
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Enter(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await EnterAsync(command, cancellationToken);
        return result;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData,
        InterceptionResult<DbDataReader> result)
    {
        Enter(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await EnterAsync(command, cancellationToken);
        return result;
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result) => Left(command, result);

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result,
        CancellationToken cancellationToken = default) => ValueTask.FromResult(Left(command, result));

    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result) => Left(command, result);

    public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result,
        CancellationToken cancellationToken = default) => ValueTask.FromResult(Left(command, result));

    // A writing reader (INSERT … RETURNING) is done when it is read out.
    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        if (command.Transaction is null && SqlKind.Writes(command.CommandText))
        {
            try
            {
                eventData.DataReader.Close();
            }
            finally
            {
                Leave(command);
            }
        }
        return result;
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Leave(command);
    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Leave(command);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(command);
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(command);
        return Task.CompletedTask;
    }

    private bool MustEnter(DbCommand command) =>
        command.Connection is { } connection && !gate.IsHeldBy(connection) && SqlKind.Writes(command.CommandText);

    private void Enter(DbCommand command)
    {
        if (MustEnter(command)) gate.Enter(command.Connection!);
    }

    private ValueTask EnterAsync(DbCommand command, CancellationToken cancel) =>
        MustEnter(command) ? gate.EnterAsync(command.Connection!, cancel) : ValueTask.CompletedTask;

    private T Left<T>(DbCommand command, T result)
    {
        Leave(command);
        return result;
    }

    // Inside a transaction the gate is the transaction's.
    private void Leave(DbCommand command)
    {
        if (command.Transaction is null && command.Connection is { } connection) gate.Leave(connection);
    }
}
