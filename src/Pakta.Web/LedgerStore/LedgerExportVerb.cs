using Pakta.Web.CommandLine;

namespace Pakta.Web.LedgerStore;

/// <summary><c>ledger export DIR</c>: the public log as files that anybody can recompute.</summary>
public sealed class LedgerExportVerb(LedgerExport export) : IVerb
{
    public string Name => "ledger export";
    public string Usage => "ledger export DIR                tulis log publik (checkpoint, kunci, ubin, catatan) ke folder kosong";
    public bool Writes => false;

    public async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        if (args is not [{ Length: > 0 } target]) return await FailAsync($"Cara pakai: {Usage}", 2);
        try
        {
            if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
                return await FailAsync($"{target} sudah berisi dan tidak ditimpa. Pilih folder lain.", 1);
            if (await export.RunAsync(Directory.CreateDirectory(target), cancel) is not { } size)
                return await FailAsync("Log belum memuat catatan.", 1);
            await Console.Error.WriteLineAsync($"{size} catatan log ditulis ke {target}.");
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await FailAsync($"{target} tidak dapat ditulis: {e.Message}", 1);
        }
    }

    private static async Task<int> FailAsync(string sentence, int code)
    {
        await Console.Error.WriteLineAsync(sentence);
        return code;
    }
}
