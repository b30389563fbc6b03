using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Web.Data;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Data.Migrations;

/// <summary>The hand-written migrations against the model's own create script, as the database itself tells the two apart.</summary>
[DatabaseSource]
public sealed class SchemaTests(TestDatabase database)
{
    private PaktaApp _app = null!;

    [OneTimeSetUp]
    public async Task Start() => _app = await PaktaApp.StartAsync(database);

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Test]
    public async Task Migrations_make_exactly_the_schema_of_the_model()
    {
        var migrated = await _app.DbAsync(Catalogue.ReadAsync);
        var modelled = await ModelledAsync();
        var report = new StringBuilder();
        foreach (var table in migrated.Keys.Union(modelled.Keys).Order(StringComparer.Ordinal))
        {
            var (has, wants) = (migrated.GetValueOrDefault(table) ?? [], modelled.GetValueOrDefault(table) ?? []);
            if (has.SequenceEqual(wants)) continue;
            report.Append('\n').Append(table).Append(has.Length == 0 ? ": in no migration\n" : wants.Length == 0 ? ": not in the model\n" : ":\n");
            foreach (var line in wants.Except(has)) report.Append("  missing in the migrations: ").Append(line).Append('\n');
            foreach (var line in has.Except(wants)) report.Append("  not in the model: ").Append(line).Append('\n');
            if (wants.Length > 0) report.Append("  src/Pakta.Web/Data/Migrations should say:\n").Append(await DraftAsync(table));
        }
        Assert.That(report.ToString(), Is.Empty);
    }

    [Test]
    public async Task A_second_start_has_nothing_to_migrate()
    {
        Assert.That(await _app.DbAsync(db => db.Database.GetPendingMigrationsAsync()), Is.Empty);
        await _app.Services.GetRequiredService<SchemaUpgrade>().RunAsync(CancellationToken.None);
    }

    private async Task<IReadOnlyDictionary<string, string[]>> ModelledAsync()
    {
        var folder = Directory.CreateTempSubdirectory("pakta-model-");
        var connection = database == TestDatabase.PostgreSql
            ? await PostgresServer.CreateDatabaseAsync(null)
            : $"Data Source={Path.Combine(folder.FullName, "model.db")};Pooling=False";
        try
        {
            await using var db = Bare(connection);
            await db.GetService<IRelationalDatabaseCreator>().EnsureCreatedAsync();
            return await Catalogue.ReadAsync(db);
        }
        finally
        {
            folder.Delete(true);
            if (database == TestDatabase.PostgreSql) await PostgresServer.DropDatabaseAsync(connection);
        }
    }

    private async Task<string> DraftAsync(string table)
    {
        await using var db = new PaktaDb(new DbContextOptionsBuilder<PaktaDb>().UseNpgsql("Host=unused")
            .UseApplicationServiceProvider(_app.Services).Options);
        return SchemaDraft.Tables(db)[table];
    }

    private PaktaDb Bare(string connection)
    {
        var options = new DbContextOptionsBuilder<PaktaDb>().UseApplicationServiceProvider(_app.Services);
        return new PaktaDb((database == TestDatabase.Sqlite ? options.UseSqlite(connection) : options.UseNpgsql(connection)).Options);
    }
}
