using System.Text.Json;
using Pakta.Core;
using Pakta.Web.CommandLine;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster;

/// <summary>
/// What both imports share on the command line. 0: every row is OK; 2: the file can't be read; 3: some rows need a human (the
/// others are stored).
/// </summary>
public abstract class ImportVerb : IVerb
{
    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public abstract string Name { get; }
    public string Usage => $"{Name} BERKAS [--dry-run] [--json]";
    public bool Writes => true;

    public async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        var files = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        var unknown = args.FirstOrDefault(a => a.StartsWith("--", StringComparison.Ordinal) && a is not ("--dry-run" or "--json"));
        if (files is not [var path] || unknown is not null)
        {
            await Console.Error.WriteLineAsync($"Pemakaian: {Usage}");
            return 2;
        }
        var (dry, json) = (args.Contains("--dry-run"), args.Contains("--json"));
        var run = new ImportRun(!dry)
        {
            OnRow = row => WriteRow(row, json),
            OnProgress = (done, total) => Console.Error.WriteLine($"{done} dari {total} baris"),
        };
        var result = await ImportAsync(services, new RosterFile(path), run, cancel);
        if (result.Succeeded(out var summary, out var refusal))
        {
            WriteSummary(summary, dry, json);
            return summary.IsClean ? 0 : 3;
        }
        await Console.Error.WriteLineAsync(refusal is UnreadableFile fault ? fault.Sentence : refusal.Name);
        return 2;
    }

    protected abstract Task<Result<ImportSummary>> ImportAsync(IServiceProvider services, RosterFile file, ImportRun run, CancellationToken cancel);

    private static void WriteRow(RowResult row, bool json)
    {
        var v = row.Verdict;
        if (json)
            Console.Out.WriteLine(JsonSerializer.Serialize(
                new { v.Row, Verdict = Word(v.Verdict), v.Code, v.Column, v.Message }, Lines));
        else if (v.Verdict != Verdict.Ok)
            Console.Out.WriteLine($"baris {v.Row}\t{(v.Verdict == Verdict.Review ? "PERIKSA" : "DITOLAK")}\t{v.Code}\t{v.Column}: {v.Message}");
    }

    private static void WriteSummary(ImportSummary s, bool dry, bool json)
    {
        if (json)
            Console.Out.WriteLine(JsonSerializer.Serialize(
                new { summary = new { s.Rows, s.Ok, s.Review, s.Rejected, s.New, s.Changed, s.Moved, s.Missing } }, Lines));
        else
            Console.Out.WriteLine($"{(dry ? "Percobaan, tidak ada yang disimpan. " : "")}{s.Rows} baris: {s.Ok} baik, {s.Review} perlu diperiksa, "
                + $"{s.Rejected} ditolak; {s.New} baru, {s.Changed} berubah, {s.Moved} pindah, {s.Unchanged} tetap; {s.Missing} tidak ada di berkas.");
    }

    private static string Word(Verdict verdict) => verdict switch { Verdict.Ok => "ok", Verdict.Review => "review", Verdict.Rejected => "rejected" };
}
