using System.Diagnostics;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>Statements that EF sends in this flow of calls, until disposed; background jobs are not counted.</summary>
internal sealed class StatementCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<StatementCount?> Current = new();
    private readonly List<IDisposable> _subscriptions = [];
    private int _count;

    public StatementCount()
    {
        Current.Value = this;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => _count;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting" && Current.Value == this) Interlocked.Increment(ref _count);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        Current.Value = null;
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }
}
