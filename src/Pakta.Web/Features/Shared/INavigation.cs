using Pakta.Web.Notices;

namespace Pakta.Web.Features.Shared;

/// <summary>What the header shows to the present reader; the house registers its own.</summary>
public interface INavigation
{
    IReadOnlyList<NavItem> Items { get; }
    string? SignedInAs { get; }
    string? Agency { get; }

    /// <summary>The reader is an official whose authority waits for a second factor.</summary>
    bool NeedsFactor { get; }

    /// <summary>Signatures in the reader's name that no own channel told of, to ask about on this page; that it did is noted.</summary>
    Task<IReadOnlyList<OwnSignature>> AskAsync(CancellationToken cancel);
}
