using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

public sealed record ResultPage(StagedImport Staged, bool HasProblemFile);
