using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

public sealed record ProgressPage(StagedImport Staged, ImportJob Job);
