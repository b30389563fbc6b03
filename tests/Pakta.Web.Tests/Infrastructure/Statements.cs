using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Pakta.Web.Data;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>The statements that one context sends; those of the application's own loops are not counted.</summary>
internal sealed class Statements : DbCommandInterceptor
{
    private readonly List<string> _sent = [];
    private PaktaDb? _watched;

    public async Task<IReadOnlyList<string>> OfAsync(PaktaDb db, Func<Task> work)
    {
        _sent.Clear();
        _watched = db;
        await work();
        _watched = null;
        return [.. _sent];
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command, CommandEventData data)
    {
        if (_watched is { } db && data.Context == db) _sent.Add(command.CommandText);
    }
}
