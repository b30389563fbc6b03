using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Settings;

namespace Pakta.Web.Roster.Staging;

/// <summary>
/// Uploaded files in the data directory until they are accepted, for one hour at most: they hold more than is ever stored. The
/// rows of the preview hold no birth date and no dropped column.
/// </summary>
public sealed class ImportStaging(IOptions<DataOptions> data, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private string Folder => data.Value.File("impor");

    public async Task<(string Token, RosterFile File)> ReceiveAsync(Stream upload, CancellationToken cancel)
    {
        Sweep();
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        Directory.CreateDirectory(Path.Combine(Folder, token));
        await using var file = File.Create(PathOf(token, "berkas"));
        await upload.CopyToAsync(file, cancel);
        return (token, new RosterFile(PathOf(token, "berkas")));
    }

    public RosterFile FileOf(string token) => new(PathOf(token, "berkas"));

    /// <summary>Somebody's own staged import; null when there is none (any more).</summary>
    public StagedImport? Find(string token, Guid account)
    {
        Sweep();
        if (token.Length != 32 || !token.All(char.IsAsciiHexDigitLower)) return null;
        var path = PathOf(token, "impor.json");
        if (!File.Exists(path)) return null;
        var staged = JsonSerializer.Deserialize<StagedImport>(File.ReadAllText(path))!;
        return staged.AccountId == account ? staged : null;
    }

    // Moved into place whole: a page may ask how far the import is at the very moment it is saved.
    public void Save(StagedImport staged)
    {
        var path = PathOf(staged.Token, "impor.json");
        File.WriteAllText(path + ".baru", JsonSerializer.Serialize(staged));
        File.Move(path + ".baru", path, true);
    }

    public StreamWriter WriteRows(string token) => new(PathOf(token, "baris.jsonl"));

    /// <summary>One page of the preview, of problems only or of all rows.</summary>
    public IReadOnlyList<RowResult> Rows(string token, bool problemsOnly, int skip, int take) =>
    [
        .. File.ReadLines(PathOf(token, "baris.jsonl")).Select(line => JsonSerializer.Deserialize<RowResult>(line)!)
            .Where(row => !problemsOnly || row.Verdict.Verdict != Verdict.Ok).Skip(skip).Take(take),
    ];

    /// <summary>Accepted: only the counts stay.</summary>
    public void Finish(StagedImport staged)
    {
        Save(staged);
        File.Delete(PathOf(staged.Token, "berkas"));
        File.Delete(PathOf(staged.Token, "baris.jsonl"));
    }

    public void Discard(string token) => Directory.Delete(Path.Combine(Folder, token), true);

    private string PathOf(string token, string name) => Path.Combine(Folder, token, name);

    private void Sweep()
    {
        if (!Directory.Exists(Folder)) return;
        var oldest = clock.GetUtcNow() - Kept;
        foreach (var folder in new DirectoryInfo(Folder).EnumerateDirectories())
            if (folder.CreationTimeUtc < oldest.UtcDateTime) folder.Delete(true);
    }
}
