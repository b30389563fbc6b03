using Pakta.Web.CommandLine;

namespace Pakta.Web.LedgerStore;

/// <summary><c>ledger verify</c>: recomputes all from the stored rows; exit 0 only when nothing differs.</summary>
public sealed class LedgerVerifyVerb(LedgerAudit audit) : IVerb
{
    private const int MostShown = 50;

    public string Name => "ledger verify";
    public string Usage => "ledger verify                    hitung ulang log, tanda tangan, dan cakupan dari baris yang tersimpan";
    public bool Writes => false;

    public async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        var report = await audit.RunAsync(cancel);
        await Console.Out.WriteLineAsync($"{report.Leaves} catatan log, {report.Signatures} tanda tangan diperiksa.");
        foreach (var finding in report.Findings.Take(MostShown)) await Console.Out.WriteLineAsync($"BEDA {finding.Code}: {finding.Message}");
        if (report.Findings.Count > MostShown) await Console.Out.WriteLineAsync($"… dan {report.Findings.Count - MostShown} perbedaan lain.");
        await Console.Out.WriteLineAsync(report.Stands ? "Semua cocok." : $"{report.Findings.Count} perbedaan ditemukan.");
        return report.Stands ? 0 : 1;
    }
}
