using Pakta.Web.Features.Shared;
using Pakta.Web.Roster;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.People;

public sealed record PreviewPage(StagedImport Staged, IReadOnlyList<RowResult> Rows, bool ProblemsOnly, Pager Pager, bool Failed);
