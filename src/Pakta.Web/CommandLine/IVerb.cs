namespace Pakta.Web.CommandLine;

/// <summary>One verb of the executable. Results go to standard output and nothing else does; progress goes to standard error.</summary>
public interface IVerb
{
    /// <summary>As typed, one or two words: <c>import-people</c>, <c>ledger verify</c>.</summary>
    string Name { get; }

    /// <summary>One line of help.</summary>
    string Usage { get; }

    /// <summary>Takes the instance lock first (a verb that writes cannot run beside the site on SQLite).</summary>
    bool Writes { get; }

    /// <summary>0 only on success.</summary>
    Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel);
}
