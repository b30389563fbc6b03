using Pakta.Core;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People;

public sealed class ImportPeopleVerb : ImportVerb
{
    public override string Name => "import-people";

    protected override Task<Result<ImportSummary>> ImportAsync(IServiceProvider services, RosterFile file, ImportRun run, CancellationToken cancel) =>
        services.GetRequiredService<PeopleImport>().RunAsync(file, run, cancel);
}
