using Pakta.Web.Notices;

namespace Pakta.Web.Features.Shared;

internal sealed class NoNavigation : INavigation
{
    public IReadOnlyList<NavItem> Items => [];
    public string? SignedInAs => null;
    public string? Agency => null;
    public bool NeedsFactor => false;
    public Task<IReadOnlyList<OwnSignature>> AskAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<OwnSignature>>([]);
}
