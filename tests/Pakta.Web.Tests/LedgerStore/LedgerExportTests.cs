using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pakta.Ledger;
using Pakta.Web.CommandLine;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.LedgerStore;

/// <summary>Whoever has the exported folder alone can recompute the signed head from it.</summary>
[DatabaseSource]
public sealed class LedgerExportTests(TestDatabase database)
{
    private RoundStory _story = null!;
    private string _folder = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        _story = await RoundStory.OnAsync(await PaktaApp.StartAsync(database));
        _folder = Path.Combine(_story.App.Folder, "ekspor");
        // Enough leaves for a full tile and a partial one: rounds that open all units leave about twenty leaves each.
        for (var n = 0; await LeavesAsync() <= 300; n++)
        {
            var slug = await _story.OpenRoundAsync(RoundStory.Plan with { Election = $"Pemilu {2029 + n}" });
            await _story.OpenAllAsync(slug);
            foreach (var who in _story.City.People.Keys) Assert.That(await _story.SignAsync(slug, who), Is.Null);
        }
        Assert.That(await RunAsync(_folder), Is.Zero);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public void The_files_recompute_to_the_checkpoint()
    {
        var (leaves, head, keys) = (ReadLeaves(), File.ReadAllBytes(At("checkpoint")), new[] { NoteVerifierKey.Parse(File.ReadAllText(At("keys")).Trim()) });
        var report = LogVerifier.Verify(leaves, ReadTile(leaves.Count), head, keys);
        Assert.Multiple(() =>
        {
            Assert.That(leaves, Has.Count.GreaterThan(300));
            Assert.That(report.Findings, Is.Empty);
            Assert.That(Convert.ToBase64String(Root([.. leaves.Select(l => Hash([0, .. l.Span]))])),
                Is.EqualTo(Encoding.UTF8.GetString(head).Split('\n')[2]), "by RFC 6962 alone");
        });
    }

    [Test]
    public void Full_and_partial_tiles_lie_under_the_addresses_of_the_standard()
    {
        var size = ReadLeaves().Count;
        Assert.Multiple(() =>
        {
            Assert.That(new FileInfo(At("tile/0/000")).Length, Is.EqualTo(256 * 32));
            Assert.That(new FileInfo(At($"tile/0/001.p/{size - 256}")).Length, Is.EqualTo((size - 256) * 32));
            Assert.That(File.Exists(At("tile/1/000.p/1")));
            Assert.That(File.Exists(At("tile/entries/000")) && File.Exists(At($"tile/entries/001.p/{size - 256}")));
        });
    }

    [Test]
    public async Task Nobody_s_name_or_number_is_in_it()
    {
        var all = string.Join('\n', Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(f => File.ReadAllText(f, Encoding.Latin1)));
        var people = await _story.App.DbAsync(db => db.People.AsNoTracking().Where(p => p.Nip != null).ToListAsync());
        Assert.That(people.Where(p => all.Contains(p.Nip!, StringComparison.Ordinal) || all.Contains(p.Name, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task A_folder_with_something_in_it_is_not_overwritten() => Assert.That(await RunAsync(_folder), Is.EqualTo(1));

    private Task<int> RunAsync(string folder) => Verbs.RunAsync(_story.App.Services, ["ledger", "export", folder]);

    private string At(string path) => Path.Combine(_folder, path);

    private List<ReadOnlyMemory<byte>> ReadLeaves()
    {
        var files = Directory.EnumerateFiles(At("tile/entries"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return [.. files.SelectMany(f => EntryBundle.Parse(File.ReadAllBytes(f)))];
    }

    private Func<int, long, ReadOnlyMemory<byte>> ReadTile(long size) => (level, index) =>
        File.Exists(At(Tile.PathOf(level, index, Tile.WidthIn(size, level, index)))) ? File.ReadAllBytes(At(Tile.PathOf(level, index, Tile.WidthIn(size, level, index)))) : default;

    private static byte[] Root(byte[][] hashes)
    {
        if (hashes.Length == 1) return hashes[0];
        var split = 1;
        while (split * 2 < hashes.Length) split *= 2;
        return Hash([1, .. Root(hashes[..split]), .. Root(hashes[split..])]);
    }

    private static byte[] Hash(byte[] bytes) => SHA256.HashData(bytes);

    private async Task<int> LeavesAsync()
    {
        await _story.App.UseAsync<Sequencer, int>(async s =>
        {
            await s.DrainAsync(CancellationToken.None);
            return 0;
        });
        return await _story.App.DbAsync(db => db.Leaves.CountAsync());
    }
}
