using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.People;

public sealed record ProgressPage(StagedImport Staged, ImportJob Job);
