using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Ledger;
using Pakta.Web.Tests.Features.Verification;

namespace Pakta.Web.Tests.Features.Ledger;

internal sealed class CheckpointTests
{
    [Test]
    public async Task Says_in_words_that_the_log_is_empty()
    {
        await using var app = await PaktaApp.StartAsync();
        using var anybody = app.Visit();
        using var answer = await anybody.GetAsync("/ledger/checkpoint");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/plain; charset=utf-8"));
    }

    [Test]
    public async Task Publishes_a_head_that_the_published_key_opens()
    {
        await using var scene = await CheckScene.StartAsync();
        await scene.SignAsync("staf1.kel-a1");
        using var anybody = scene.App.Visit();
        using var answer = await anybody.GetAsync("/ledger/checkpoint");
        using var keys = await anybody.GetAsync("/ledger/keys");
        var key = NoteVerifierKey.Parse((await keys.Content.ReadAsStringAsync()).TrimEnd('\n'));
        var head = Checkpoint.Open(await answer.Content.ReadAsByteArrayAsync(), [key]);
        var leaves = await scene.App.DbAsync(db => db.Leaves.LongCountAsync());
        Assert.Multiple(() =>
        {
            Assert.That(head.Origin, Is.EqualTo("uji.localhost/2026"));
            Assert.That(head.Size, Is.EqualTo(leaves).And.GreaterThan(0));
            Assert.That(answer.Headers.CacheControl!.MaxAge, Is.EqualTo(TimeSpan.FromSeconds(5)));
            Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/plain; charset=utf-8"));
            Assert.That(keys.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"));
        });
    }
}
