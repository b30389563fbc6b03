using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Pakta.Web.Tests.Features.Verification;

/// <summary>Look-ups of the public check and queries of EF, counted where they happen; those of background jobs are not counted.</summary>
internal sealed class QueryCounts : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly MeterListener _meters = new();
    private readonly List<IDisposable> _subscriptions = [];
    private readonly IHttpContextAccessor _http;
    private int _lookups;
    private int _others;

    public QueryCounts(PaktaApp app)
    {
        _http = app.Services.GetRequiredService<IHttpContextAccessor>();
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "pakta.verification.lookups") listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((_, n, _, _) => Interlocked.Add(ref _lookups, (int)n));
        _meters.Start();
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public (int Lookups, int Others) Take() => (Interlocked.Exchange(ref _lookups, 0), Interlocked.Exchange(ref _others, 0));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting" && _http.HttpContext is not null)
            Interlocked.Increment(ref _others);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        _meters.Dispose();
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }
}
