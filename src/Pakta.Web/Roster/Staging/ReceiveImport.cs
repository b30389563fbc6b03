using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.Staging;

/// <summary>Takes an upload in and tells what it is; nothing of it is stored.</summary>
public sealed class ReceiveImport(ImportStaging staging, RememberedPlans plans, TimeProvider clock)
{
    public const long Largest = 25L * 1024 * 1024;
    private const int LongestName = 100;

    public async Task<Result<StagedImport>> RunAsync(IFormFile? upload, Authority authority, CancellationToken cancel)
    {
        if (upload is null || upload.Length == 0) return UnreadableFile.Empty;
        if (upload.Length > Largest) return UnreadableFile.TooLarge;
        await using var stream = upload.OpenReadStream();
        var (token, path) = await staging.ReceiveAsync(stream, cancel);
        try
        {
            var file = new RosterFile(path);
            var (isUnits, table) = Look(file);
            var staged = new StagedImport(token, authority.AccountId!.Value, NameOf(upload), clock.GetUtcNow(), isUnits);
            if (await plans.FindAsync(authority, staged.Kind, table.HeadingsHash, cancel) is var (plan, at))
                staged = staged with { Plan = plan, PlanOf = at };
            staging.Save(staged);
            return staged;
        }
        catch (UnreadableFileException e)
        {
            staging.Discard(token);
            return e.Fault;
        }
    }

    // By its headings: a list of people has no column of unit kinds.
    private static (bool IsUnits, TableReader Table) Look(RosterFile file)
    {
        try
        {
            return (true, TableReader.Open(file, "units", ("code", ""), ("name", ""), ("kind", "")));
        }
        catch (UnreadableFileException)
        {
            return (false, TableReader.Look(file, "people"));
        }
    }

    private static string NameOf(IFormFile upload)
    {
        var name = Path.GetFileName(upload.FileName.Replace('\\', '/'));
        return name.Length <= LongestName ? name : name[..LongestName];
    }
}
