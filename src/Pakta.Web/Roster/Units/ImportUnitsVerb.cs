using Pakta.Core;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.Units;

public sealed class ImportUnitsVerb : ImportVerb
{
    public override string Name => "import-units";

    protected override Task<Result<ImportSummary>> ImportAsync(IServiceProvider services, RosterFile file, ImportRun run, CancellationToken cancel) =>
        services.GetRequiredService<UnitImport>().RunAsync(file, run, cancel);
}
