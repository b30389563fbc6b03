using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Settings;

namespace Pakta.Web.Roster.Staging;

/// <summary>
/// Uploaded files in the data directory until they are accepted, for one hour at most: they hold more than is ever stored. What
/// is staged survives a restart of the site.
/// </summary>
public sealed class ImportStaging(IOptions<DataOptions> data, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private const string Original = "berkas", State = "impor.json", Decisions = "pilihan.json", Problems = "bermasalah.xlsx";

    private readonly ConcurrentDictionary<string, bool> _held = [];
    private readonly Lock _settling = new();

    private string Folder => data.Value.File("impor");

    public async Task<(string Token, string Path)> ReceiveAsync(Stream upload, CancellationToken cancel)
    {
        Sweep();
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var folder = Path.Combine(Folder, token);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using var file = File.Create(PathOf(token, Original));
        await upload.CopyToAsync(file, cancel);
        return (token, file.Name);
    }

    /// <summary>The upload, read as its plan says.</summary>
    public RosterFile FileOf(StagedImport staged) => new(PathOf(staged.Token, Original), staged.Plan);

    /// <summary>Somebody's own staged import; null when there is none (any more).</summary>
    public StagedImport? Find(string token, Guid account)
    {
        Sweep();
        if (token.Length != 32 || !token.All(char.IsAsciiHexDigitLower)) return null;
        return Load(token) is { } staged && staged.AccountId == account ? staged : null;
    }

    public void Save(StagedImport staged) => Write(staged.Token, State, staged);

    internal StagedRowsWriter WriteRows(string token, ImportWork work) => new(Directory.CreateDirectory(RowsOf(token, work)).FullName);

    /// <summary>The rows as they were judged, or as they were stored: apart, so that a half-done import spoils no preview.</summary>
    public StagedRows Rows(string token, ImportWork work = ImportWork.Judge) => new(RowsOf(token, work));

    /// <summary>Decisions so far, the latest last.</summary>
    public IReadOnlyList<SettledRow> Settled(string token) =>
        File.Exists(PathOf(token, Decisions)) ? JsonSerializer.Deserialize<List<SettledRow>>(File.ReadAllText(PathOf(token, Decisions)))! : [];

    /// <summary>Keeps decisions, one a question, and takes others back.</summary>
    public void Settle(string token, IReadOnlyList<SettledRow> taken, IReadOnlySet<string> back)
    {
        lock (_settling)
        {
            var keys = taken.Select(t => t.Key).ToHashSet();
            Write<IEnumerable<SettledRow>>(token, Decisions, [.. Settled(token).Where(s => !keys.Contains(s.Key) && !back.Contains(s.Key)), .. taken]);
        }
    }

    /// <summary>Read otherwise: what was decided of its rows is void.</summary>
    public void ForgetDecisions(string token) => File.Delete(PathOf(token, Decisions));

    /// <summary>Where the rows with problems are kept as a workbook once the upload is gone.</summary>
    public string ProblemFileOf(string token) => PathOf(token, Problems);

    /// <summary>Accepted: only counts and the rows with problems stay.</summary>
    public void Finish(StagedImport staged)
    {
        Save(staged);
        foreach (var path in Directory.GetFiles(Path.Combine(Folder, staged.Token)))
            if (Path.GetFileName(path) is not (State or Problems)) File.Delete(path);
        foreach (var folder in Directory.GetDirectories(Path.Combine(Folder, staged.Token))) Directory.Delete(folder, true);
    }

    public void Discard(string token) => Directory.Delete(Path.Combine(Folder, token), true);

    /// <summary>Keeps the hour from ending while a job reads the file.</summary>
    public IDisposable Hold(string token) => new Holding(_held, token);

    /// <summary>Throws away what is older than an hour.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(Folder)) return;
        var oldest = clock.GetUtcNow() - Kept;
        foreach (var folder in new DirectoryInfo(Folder).EnumerateDirectories())
            if (!_held.ContainsKey(folder.Name) && (Load(folder.Name)?.At ?? folder.CreationTimeUtc) < oldest) Remove(folder);
    }

    // Two visitors may sweep at once.
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(true);
        }
        catch (DirectoryNotFoundException)
        {
        }
    }

    private StagedImport? Load(string token) =>
        File.Exists(PathOf(token, State)) ? JsonSerializer.Deserialize<StagedImport>(File.ReadAllText(PathOf(token, State))) : null;

    // Moved into place whole: a page may ask how far the import is at the very moment it is saved.
    private void Write<T>(string token, string name, T value)
    {
        var path = PathOf(token, name);
        File.WriteAllText(path + ".baru", JsonSerializer.Serialize(value));
        File.Move(path + ".baru", path, true);
    }

    private string RowsOf(string token, ImportWork work) => PathOf(token, work.ToString());

    private string PathOf(string token, string name) => Path.Combine(Folder, token, name);

    private sealed class Holding : IDisposable
    {
        private readonly ConcurrentDictionary<string, bool> _held;
        private readonly string _token;

        public Holding(ConcurrentDictionary<string, bool> held, string token)
        {
            (_held, _token) = (held, token);
            held[token] = true;
        }

        public void Dispose() => _held.TryRemove(_token, out _);
    }
}
