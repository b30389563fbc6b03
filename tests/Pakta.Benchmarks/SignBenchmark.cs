using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;

namespace Pakta.Benchmarks;

/// <summary>
/// Authenticated POSTs a second by 32 clients over Kestrel, each with a fresh single-use ticket, everything included (durable
/// commit, leaf, sequencing, coverage, mail row), against one durable SQLite commit of a row of the same size.
/// </summary>
internal static class SignBenchmark
{
    private const int WarmUp = 6_000;
    private const int Measured = 12_000;
    private const int Rounds = 3;

    public static async Task<SignFigure> RunAsync(BenchHost host)
    {
        Figures.Progress("sign");
        var signers = host.People.Take(WarmUp + Rounds * Measured).Select(p => (Person: p, Account: Guid.CreateVersion7(TimeProvider.System.GetUtcNow()))).ToArray();
        await AddAccountsAsync(host, signers);
        await RunAsync(host, signers[..WarmUp]);
        var (ours, baseline) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await RunAsync(host, signers[(WarmUp + round * Measured)..(WarmUp + (round + 1) * Measured)]));
            baseline.Add(DurableCommits(host.DatabaseFolder, await RowSizeAsync(host)));
            await host.Services.GetRequiredService<Sequencer>().DrainAsync(CancellationToken.None);
        }
        await AllIsThereAsync(host, signers.Length);
        return new SignFigure(Figures.Median(ours), Figures.Median(baseline), "per second", StepupCost(host));
    }

    private static async Task<double> RunAsync(BenchHost host, (Guid Person, Guid Account)[] signers)
    {
        var tickets = host.Services.GetRequiredService<StepUpTickets>();
        var text = Convert.ToHexStringLower(host.Text);
        var requests = signers.Select(s =>
        {
            var ticket = tickets.Issue(s.Account, host.Round.Id, host.Text, SigningMethod.Pin).Token;
            var body = $"setuju=1&setuju=2&setuju=3&setuju=4&Naskah={text}&Tiket={ticket}";
            return Encoding.ASCII.GetBytes($"POST /pakta/{host.Round.Slug} HTTP/1.1\r\nHost: localhost\r\nCookie: {Cookies.Of(host.Services, s.Account, s.Person)}\r\n"
                + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        }).ToArray();
        return await Load.RunAsync(host.Port, requests.Length, 302, i => requests[i]);
    }

    private static Task<int> AddAccountsAsync(BenchHost host, (Guid Person, Guid Account)[] signers) => WithDbAsync(host, async db =>
    {
        foreach (var some in signers.Chunk(5000))
        {
            db.Users.AddRange(some.Select(s => new Account
            {
                Id = s.Account, PersonId = new(s.Person), UserName = s.Account.ToString("N"), NormalizedUserName = s.Account.ToString("N").ToUpperInvariant(),
                DisplayName = "Ukur", SecurityStamp = "s",
            }));
            db.Sessions.AddRange(some.Select(s => Cookies.SessionOf(s.Account, TimeProvider.System.GetUtcNow())));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
        return 0;
    });

    private static Task<int> RowSizeAsync(BenchHost host) => WithDbAsync(host, async db =>
    {
        var row = await db.Signatures.AsNoTracking().Select(s => new { s.Record, s.Salt, s.Code }).FirstAsync(s => s.Code != "");
        return row.Record.Length + row.Salt.Length + row.Code.Length + 5 * 16 + 40;
    });

    private static Task<int> AllIsThereAsync(BenchHost host, int expected) => WithDbAsync(host, async db =>
    {
        var (signatures, leaves) = (await db.Signatures.CountAsync(), await db.Leaves.CountAsync(l => l.SignatureId != null));
        if (signatures < expected || leaves != signatures) throw new InvalidOperationException($"{signatures} signatures and {leaves} leaves, {expected} expected.");
        return 0;
    });

    /// <summary>Commits a second, one row each, synchronous=FULL in WAL, by one prepared statement.</summary>
    private static double DurableCommits(string folder, int rowSize)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, $"baseline-{Guid.CreateVersion7():N}.db")};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE \"Rows\" (\"Id\" BLOB PRIMARY KEY, \"Data\" BLOB)");
        using var insert = Sql.Command(connection, """INSERT INTO "Rows" VALUES (@p0, @p1)""", 2);
        var data = new byte[rowSize];
        var (count, start) = (0, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(3))
        {
            insert.Parameters[0].Value = Guid.CreateVersion7().ToByteArray(true);
            insert.Parameters[1].Value = data;
            insert.ExecuteNonQuery();
            count++;
        }
        return Math.Round(count / Stopwatch.GetElapsedTime(start).TotalSeconds, 1);
    }

    private static Stepup StepupCost(BenchHost host)
    {
        using var scope = host.Services.CreateScope();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>();
        var account = new Account();
        var hash = hasher.HashPassword(account, "pakta-demo-2026");
        var secret = scope.ServiceProvider.GetRequiredService<SecretKey>();
        return new Stepup(Math.Round(Figures.Milliseconds(5, () => hasher.VerifyHashedPassword(account, hash, "pakta-demo-2026")), 2),
            Math.Round(Figures.Milliseconds(5000, () => secret.Hash("pin", "123456")), 5));
    }

    private static async Task<T> WithDbAsync<T>(BenchHost host, Func<PaktaDb, Task<T>> work)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PaktaDb>());
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
