using Microsoft.Extensions.DependencyInjection;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>What a test wants different from the usual host.</summary>
public sealed record PaktaAppOptions
{
    /// <summary>Listens on a real port (for browsers and raw sockets) and not in memory.</summary>
    public bool Kestrel { get; init; }

    /// <summary>A password alone opens no desk of an official and signs nothing, as everywhere but in the demo.</summary>
    public bool Strict { get; init; }

    /// <summary>Runs on the machine's clock.</summary>
    public bool RealClock { get; init; }

    public ManualClock? Clock { get; init; }

    /// <summary>An existing data directory, to start again on; deleted with the host all the same.</summary>
    public string? Folder { get; init; }

    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public Action<IServiceCollection>? Services { get; init; }
}
