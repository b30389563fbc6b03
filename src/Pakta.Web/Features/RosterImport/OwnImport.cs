using Pakta.Web.Access;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>A staged file and what its uploader may touch.</summary>
public sealed record OwnImport(StagedImport Staged, Authority Authority)
{
    public string Address => ImportTurn.AddressOf(Staged.Token);
}
