using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.Officials;

/// <summary>
/// The first officials of an agency: PPK, HR office, inspectorate, supervisors. Each new one gets a one-time activation code,
/// printed once; whoever runs this holds the machine anyway.
/// </summary>
public sealed class ImportOfficialsVerb(PaktaDb db, ActivationCodes codes) : ImportVerb
{
    public override string Name => "import-officials";

    protected override async Task<Result<ImportSummary>> ImportAsync(IServiceProvider services, RosterFile file, ImportRun run, CancellationToken cancel)
    {
        var before = await db.Users.Select(a => a.Id).ToListAsync(cancel);
        var result = await services.GetRequiredService<OfficialsImport>().RunAsync(file, run, cancel);
        if (result.Refusal is not null || !run.Apply) return result;
        var added = await db.Users.AsNoTracking().Where(a => !before.Contains(a.Id)).OrderBy(a => a.UserName).ToListAsync(cancel);
        foreach (var account in added)
            Console.Out.WriteLine($"{account.UserName}\t{await codes.IssueAsync(account.Id, ActivationCodes.FirstActivation, cancel)}");
        return result;
    }
}
