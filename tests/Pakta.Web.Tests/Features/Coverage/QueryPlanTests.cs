using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Tests.Features.Coverage;

/// <summary>The cost of a page must not grow with people: no query of it may walk through a table that does.</summary>
public sealed class QueryPlanTests
{
    [TestCase("/cakupan/netralitas-2029"), TestCase("/cakupan/netralitas-2029?urut=-belum&cari=dinas"), TestCase("/cakupan/netralitas-2029/D01")]
    [TestCase("/cakupan/netralitas-2029/wilayah"), TestCase("/cakupan/netralitas-2029/wilayah/74.71.01"), TestCase("/cakupan/netralitas-2029/R/belum")]
    public async Task No_query_walks_through_the_people(string address)
    {
        using var app = new PlanApp();
        var account = await app.Town();
        var client = await app.ClientOfAsync(account);
        app.Plans.Seen.Clear();
        (await client.GetAsync(address)).EnsureSuccessStatusCode();
        string[] growing = ["Members", "People", "Signatures", "Postponements", "Declines"];
        var walks = app.Plans.Seen.Where(p => growing.Any(t => p.Table == t) && p.Step.StartsWith("SCAN", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(app.Plans.Seen, Is.Not.Empty);
            Assert.That(walks.Select(w => w.Step + "\n" + w.Sql), Is.Empty);
        });
    }

    private sealed class PlanApp : CoverageApp
    {
        public Planner Plans { get; } = new();

        public async Task<Guid> Town() => await DataAsync(async db =>
        {
            var town = new CoverageTown(db, TimeProvider.System.GetUtcNow());
            town.Unit("R", "Kota Kendari", UnitKind.Pemda, null, "74.71");
            town.Unit("D01", "Dinas Pendidikan", UnitKind.Dinas, "R", "74.71");
            town.Unit("S01", "SD Negeri 1", UnitKind.Sekolah, "D01", "74.71.01");
            town.Round("netralitas-2029", "R");
            town.Opened("R", "D01");
            foreach (var unit in new[] { "R", "D01", "S01" })
            {
                town.People(unit, 9, Facts.Waiting);
                town.People(unit, 2, Facts.Postponed);
                town.Appoint(Role.Head, unit, town.Person(unit, "Kepala", Facts.Signed).Id);
            }
            var account = town.Appoint(Role.HrOffice, "R");
            await town.SaveAsync();
            return account;
        });

        protected override void Extend(IServiceCollection services) =>
            services.ConfigureDbContext<PaktaDb>(options => options.AddInterceptors(Plans));
    }

    private sealed class Planner : DbCommandInterceptor
    {
        public List<(string Table, string Step, string Sql)> Seen { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData,
            InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase)) Explain((SqliteCommand)command);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        private void Explain(SqliteCommand command)
        {
            using var explain = command.Connection!.CreateCommand();
            explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            explain.Transaction = command.Transaction;
            foreach (SqliteParameter p in command.Parameters) explain.Parameters.AddWithValue(p.ParameterName, p.Value);
            using var reader = explain.ExecuteReader();
            while (reader.Read())
            {
                var step = reader.GetString(3);
                Seen.Add((TableOf(step, command.CommandText), step, command.CommandText));
            }
        }

        // A step names the alias: find what it stands for.
        private static string TableOf(string step, string sql)
        {
            var words = step.Split(' ');
            if (words.Length < 2) return "";
            var match = System.Text.RegularExpressions.Regex.Match(sql, $"\"(\\w+)\" AS \"{System.Text.RegularExpressions.Regex.Escape(words[1])}\"");
            return match.Groups[1].Value;
        }
    }
}
