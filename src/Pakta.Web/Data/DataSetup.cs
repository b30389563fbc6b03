using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Pakta.Web.CommandLine;
using Pakta.Web.Data.Gate;

namespace Pakta.Web.Data;

/// <summary>Wires the one database.</summary>
public static class DataSetup
{
    public static IServiceCollection AddPaktaData(this IServiceCollection services)
    {
        // Identity builds its model from this option; version 3 has the table of passkeys.
        services.Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddSingleton<WriteGate>();
        services.AddSingleton<PaktaDatabase>();
        services.AddDbContextPool<PaktaDb>((provider, options) => Configure(provider.GetRequiredService<PaktaDatabase>(), options));
        services.AddScoped<IVerb, BackupVerb>();
        services.AddDataProtection();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, ProtectionKeySetup>();
        return services;
    }

    private static void Configure(PaktaDatabase database, DbContextOptionsBuilder options)
    {
        // The first hundreds of a search are those that come first: an order would walk through millions (FindPeople).
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        if (!database.IsSqlite)
        {
            options.UseNpgsql(database.ConnectionString);
            return;
        }
        options.UseSqlite(database.ConnectionString);
        var transactions = new GateTransactionInterceptor(database.Gate);
        options.AddInterceptors(new GateConnectionInterceptor(database.Gate), transactions, new GateCommandInterceptor(database.Gate));
        options.LogTo((id, _) => id == RelationalEventId.TransactionDisposed, transactions.Disposed);
    }
}
