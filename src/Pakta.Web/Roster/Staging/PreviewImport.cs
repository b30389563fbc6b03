using System.Text.Json;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.Staging;

/// <summary>Takes a file in and judges it; nothing of it is stored.</summary>
public sealed class PreviewImport(ImportStaging staging, IServiceProvider services, TimeProvider clock)
{
    public const long Largest = 25L * 1024 * 1024;

    public async Task<Result<StagedImport>> RunAsync(IFormFile? upload, Authority authority, CancellationToken cancel)
    {
        if (upload is null || upload.Length == 0) return UnreadableFile.Empty;
        if (upload.Length > Largest) return UnreadableFile.TooLarge;
        await using var stream = upload.OpenReadStream();
        var (token, file) = await staging.ReceiveAsync(stream, cancel);
        var isUnits = IsUnits(file);
        Result<ImportSummary> result;
        await using (var rows = staging.WriteRows(token))
        {
            var run = new ImportRun(false) { MayKeep = authority.KeepsRosterOf, OnRow = row => rows.WriteLine(JsonSerializer.Serialize(row)) };
            result = await ImportJobs.ImportAsync(services, isUnits, file, run, cancel);
        }
        if (!result.Succeeded(out var summary, out var refusal))
        {
            staging.Discard(token);
            return refusal;
        }
        var staged = new StagedImport(token, authority.AccountId!.Value, Path.GetFileName(upload.FileName), clock.GetUtcNow(), isUnits, summary, false);
        staging.Save(staged);
        return staged;
    }

    // By its headings: a list of people has no column of unit kinds.
    private static bool IsUnits(RosterFile file)
    {
        try
        {
            TableReader.Open(file, "units", ("code", ""), ("name", ""), ("kind", ""));
            return true;
        }
        catch (UnreadableFileException)
        {
            return false;
        }
    }
}
