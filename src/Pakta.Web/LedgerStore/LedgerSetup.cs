using Pakta.Web.CommandLine;
using Pakta.Web.Jobs;

namespace Pakta.Web.LedgerStore;

/// <summary>The log: key, guard, sequencer, signing writer.</summary>
public static class LedgerSetup
{
    public static IServiceCollection AddPaktaLedger(this IServiceCollection services) => services
        .AddSingleton<LogKey>()
        .AddSingleton<LogGuard>()
        .AddSingleton<SequencerBell>()
        .AddSingleton<Sequencer>()
        .AddSingleton<SigningWriter>()
        .AddHostedService<SequencerWorker>()
        .AddHostedService(s => s.GetRequiredService<SigningWriter>())
        .AddScoped<LedgerAudit>()
        .AddScoped<AuditDays>()
        .AddHostedService<AuditJob>()
        .AddScoped<ProofSource>()
        .AddScoped<IVerb, LedgerVerifyVerb>()
        .AddScoped<LedgerExport>()
        .AddScoped<IVerb, LedgerExportVerb>();
}
