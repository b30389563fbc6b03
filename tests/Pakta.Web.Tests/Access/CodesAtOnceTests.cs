using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

/// <summary>A new code cancels the older ones, and their number is counted, also where many are asked for in the same moment.</summary>
[DatabaseSource]
public sealed class CodesAtOnceTests(TestDatabase database) : FactorFixture(database)
{
    private const string Who = "staf1.sd-1";

    [Test]
    public async Task Of_many_activation_codes_one_lives()
    {
        var account = await Stage.IdAsync(Who);
        await AtOnceAsync(8, () => Stage.App.UseAsync<ActivationCodes, string>(c => c.IssueAsync(account, ActivationCodes.FirstActivation, default)));
        Assert.That(await Stage.App.DbAsync(db => db.ActivationCodes.CountAsync(c => c.AccountId == account)), Is.EqualTo(8));
        Assert.That(await Stage.App.DbAsync(db => db.ActivationCodes.CountAsync(c => c.AccountId == account && c.CancelledAt == null)), Is.EqualTo(1));
    }

    [Test]
    public async Task Of_many_mailed_codes_three_an_hour_are_made_and_one_lives()
    {
        var account = await Stage.IdAsync(Who);
        var sent = await AtOnceAsync(8, () => Stage.App.UseAsync<MailedCodes, Result<string>>(c => c.SendAsync(account, MailedCodes.OfAccount, default)));
        Assert.That(sent.Count(s => s.Refusal is null), Is.EqualTo(MailedCodes.MostAnHour));
        Assert.That(await Stage.App.DbAsync(db => db.MailedCodes.CountAsync()), Is.EqualTo(MailedCodes.MostAnHour));
        Assert.That(await Stage.App.DbAsync(db => db.MailedCodes.CountAsync(c => c.CancelledAt == null)), Is.EqualTo(1));
    }

    private static Task<T[]> AtOnceAsync<T>(int times, Func<Task<T>> work) => Task.WhenAll(Enumerable.Range(0, times).Select(_ => Task.Run(work)));
}
