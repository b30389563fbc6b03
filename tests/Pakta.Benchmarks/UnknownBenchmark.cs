using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Recoveries;

namespace Pakta.Benchmarks;

/// <summary>
/// Milliseconds to refuse what nobody has (ours) against what somebody has (baseline), turn by turn: a wrong password, a code whose first
/// half is right, the recovery of an official out of reach. A ratio far from 1 would tell who is known.
/// </summary>
internal static class UnknownBenchmark
{
    private const int Times = 60;

    public static async Task<SortedDictionary<string, object>> RunAsync(BenchHost host)
    {
        Figures.Progress("unknown");
        var (numbers, codes, stranger) = await KnownAsync(host);
        var nobody = numbers.ConvertAll(n => n[..15] + "999");
        var officer = new Authority(host.HrAccount, null, [stranger]);
        return new(StringComparer.Ordinal)
        {
            ["unknownSignIn"] = await PairAsync(host, nobody, numbers, (services, name) => services.GetRequiredService<PasswordCheck>().ByNameAsync(name, "salah salah salah", default)),
            ["unknownCode"] = await PairAsync(host, codes.ConvertAll(c => Other(c[..5]) + c[5..]), codes.ConvertAll(c => c[..5] + Other(c[5..])),
                (services, code) => services.GetRequiredService<ActivationCodes>().FindAsync(code, default)),
            ["unknownRecovery"] = await PairAsync(host, nobody, numbers, (services, name) => services.GetRequiredService<AskRecovery>().RunAsync(officer, name, RecoveryEvidence.IdCard, default)),
        };
    }

    private static async Task<Figure> PairAsync(BenchHost host, List<string> unknown, List<string> known, Func<IServiceProvider, string, Task> ask)
    {
        var (ours, baseline) = (new List<double>(), new List<double>());
        for (var i = 0; i < Times; i++)
        {
            var (first, second) = (await TimeAsync(host, unknown[i], ask), await TimeAsync(host, known[i], ask));
            // The first few fill caches.
            if (i < 5) continue;
            ours.Add(first);
            baseline.Add(second);
        }
        return new Figure(Figures.Median(ours), Figures.Median(baseline), "ms");
    }

    private static async Task<double> TimeAsync(BenchHost host, string typed, Func<IServiceProvider, string, Task> ask)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var start = Stopwatch.GetTimestamp();
        await ask(scope.ServiceProvider, typed);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // People with a password, a living code and an office; and a grant that reaches none of them.
    private static async Task<(List<string> Numbers, List<string> Codes, Grant Elsewhere)> KnownAsync(BenchHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var (db, codes) = (scope.ServiceProvider.GetRequiredService<PaktaDb>(), scope.ServiceProvider.GetRequiredService<ActivationCodes>());
        var now = TimeProvider.System.GetUtcNow();
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account(), "payung jendela ombak");
        var ids = host.People.TakeLast(Times).Select(p => new PersonId(p)).ToArray();
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync();
        await using var tx = await db.Database.BeginTransactionAsync();
        db.AddRange(people.Select(p => new Account
        {
            Id = Guid.CreateVersion7(now), PersonId = p.Id, UserName = $"ukur.{p.Nip}", NormalizedUserName = $"UKUR.{p.Nip}", DisplayName = p.FullName, PasswordHash = hash,
            SecurityStamp = "s", ActivatedAt = now,
        }));
        db.AddRange(people.Select(p => Appointment.OfPerson(Guid.CreateVersion7(now), Role.Head, p.UnitId, p.Id, new DateOnly(2026, 1, 1), null, null, null, now, null)));
        await db.SaveChangesAsync();
        await tx.CommitAsync();
        var taken = people.Select(p => p.UnitId).ToHashSet();
        var unit = (await db.Units.AsNoTracking().Where(u => u.Kind == UnitKind.Sekolah).ToListAsync()).First(u => !taken.Contains(u.Id));
        var issued = new List<string>();
        foreach (var person in people) issued.Add((await codes.IssueAsync(person.Id, ActivationCodes.FirstActivation, default)).Replace("-", "", StringComparison.Ordinal));
        return (people.ConvertAll(p => p.Nip!), issued, new Grant(Role.HrOffice, unit.Id, unit.Code, unit.Name, unit.Kind, unit.Path, unit.Region, null, null, null));
    }

    private static string Other(string half) => string.Concat(half.Select(c => c == '7' ? '8' : '7'));
}
