using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pakta.Web.Roster;

/// <summary>
/// Verdicts on standard output: one JSON object a line for programs, or the rows that need a human in words. A fault that runs
/// through the file is said in words once, instead of its rows.
/// </summary>
internal sealed class ImportLines(bool json) : IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    // Console.Out flushes every line: a system call for each of a million rows.
    private readonly StreamWriter _out = new(Console.OpenStandardOutput(), bufferSize: 64 * 1024);

    private bool _isFaulted;

    public void Write(FileFault fault)
    {
        _isFaulted = true;
        if (!json) _out.WriteLine($"berkas\t{fault.Code}\t{fault.Message}");
    }

    public void Write(RowResult row)
    {
        var v = row.Verdict;
        var place = v.Sheet is null ? $"baris {v.Row}" : $"{v.Sheet} baris {v.Row}";
        if (json)
            _out.WriteLine(v.Sheet is null
                ? JsonSerializer.Serialize(new { v.Row, Verdict = Word(v.Verdict), v.Code, v.Column, v.Message }, Options)
                : JsonSerializer.Serialize(new { v.Row, v.Sheet, Verdict = Word(v.Verdict), v.Code, v.Column, v.Message }, Options));
        else if (v.Verdict != Verdict.Ok && !_isFaulted)
            _out.WriteLine($"{place}\t{(v.Verdict == Verdict.Review ? "PERIKSA" : "DITOLAK")}\t{v.Code}\t{v.Column}: {v.Message}");
    }

    public void Write(ImportSummary s, ImportRun run)
    {
        if (json)
        {
            if (s.Fault is { } fault) _out.WriteLine(JsonSerializer.Serialize(new { fault = new { fault.Code, fault.Message } }, Options));
            _out.WriteLine(JsonSerializer.Serialize(new { summary = new { s.Rows, s.Ok, s.Review, s.Rejected, s.New, s.Changed, s.Moved, s.Missing } }, Options));
            return;
        }
        foreach (var note in s.Notes) _out.WriteLine($"catatan\t{note.Code}\t{note.Message}");
        _out.WriteLine($"{Stored(s, run)}{s.Rows} baris: {s.Ok} baik, {s.Review} perlu diperiksa, {s.Rejected} ditolak; {s.New} baru, {s.Changed} berubah, "
            + $"{s.Moved} pindah, {s.Unchanged} tetap; {s.Missing} tidak ada di berkas.");
    }

    public void Dispose() => _out.Dispose();

    private static string Stored(ImportSummary s, ImportRun run) =>
        !run.Apply ? "Percobaan, tidak ada yang disimpan. "
        : s.Fault is not null ? "Tidak ada yang disimpan karena masalah itu menyangkut seluruh berkas. "
        : run.Strict && !s.IsClean ? "Tidak ada yang disimpan karena masih ada baris bermasalah. " : "";

    private static string Word(Verdict verdict) => verdict switch { Verdict.Ok => "ok", Verdict.Review => "review", Verdict.Rejected => "rejected" };
}
