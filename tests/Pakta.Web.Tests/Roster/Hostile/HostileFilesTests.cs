using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core;
using Pakta.Web.Roster;
using Pakta.Web.Roster.Officials;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Staging;
using Pakta.Web.Roster.Units;
using Pakta.Web.Tests.Features.RosterImport;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Hostile;

/// <summary>
/// Every file of the mutator through the real import, for show and for good, and some through the page: each is answered by
/// verdicts or by a named refusal, within a bound of memory, and what is refused leaves nothing behind, in no table. 500 files, 10,000
/// with PAKTA_TEST_FULL=1; half on each database.
/// </summary>
[DatabaseSource]
[NonParallelizable] // Measures the memory of the process.
public sealed class HostileFilesTests(TestDatabase database)
{
    private const long MostMemory = 300L << 20;
    private const int UploadsOfOne = 15;
    private const int EachUpload = 7;
    // No measure of speed: what takes so long, on the slowest machine, does not end.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);
    private static readonly int Files = FullRun.Is ? 10_000 : 500;
    private PaktaApp _app = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _app = await PaktaApp.StartAsync(database);
        var units = await _app.UseAsync((UnitImport i) => i.RunAsync(Write($"{RosterCity.UnitHeader}\nR,Kota,PEMDA,,74.71\nS1,SD 1,SEKOLAH,R,74.71.06\nP1,Puskesmas 1,PUSKESMAS,R,74.71.06"),
            new ImportRun(true), default));
        Assert.That(units.Value.New, Is.EqualTo(3));
        var keepers = string.Concat(Enumerable.Range(0, Files / EachUpload / UploadsOfOne + 1).Select(i => $"\npetugas{i},Petugas {i},KEPEGAWAIAN,R"));
        await _app.UseAsync((OfficialsImport i) => i.RunAsync(Write("nama_masuk,nama,peran,kode_unit" + keepers), new ImportRun(true), default));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Test]
    public async Task No_file_crashes_the_import_or_leaves_a_part_of_itself_behind()
    {
        var (slowest, largest, memory) = ((Took: TimeSpan.Zero, File: ""), (Rise: 0L, File: ""), new MemoryRise());
        foreach (var number in Numbers())
        {
            var (kind, isUnits, bytes) = Mutator.File(number);
            var (file, what) = (Write(bytes), $"{(isUnits ? "units " : "")}{kind} {number}");
            var before = await StoredAsync();
            memory.Begin();
            var watch = Stopwatch.StartNew();
            var shown = await ImportAsync(file, false, isUnits, what);
            if (watch.Elapsed > slowest.Took) slowest = (watch.Elapsed, what);
            Assert.That(await StoredAsync(), Is.EqualTo(before), $"{what}: a preview stores nothing");
            var stored = await ImportAsync(file, true, isUnits, what);
            if (memory.End() is var rise && rise > largest.Rise) largest = (rise, what);
            Assert.That(rise, Is.LessThan(MostMemory), $"{what}: bytes of memory");
            Assert.That(stored.Refusal?.GetType(), Is.EqualTo(shown.Refusal?.GetType()), $"{what}: the preview says what the import does");
            var after = await StoredAsync();
            if (stored.Succeeded(out var summary, out _) && summary.Fault is null)
                Assert.That(after[isUnits ? 1 : 0] - before[isUnits ? 1 : 0], Is.EqualTo(summary.New), what);
            else Assert.That(after, Is.EqualTo(before), $"{what}: a refused file leaves nothing behind");
        }
        await TestContext.Out.WriteLineAsync($"Slowest: {slowest.File}, {slowest.Took.TotalSeconds:0.0} s. Largest: {largest.File}, {largest.Rise >> 20} MB");
    }

    [Test]
    public async Task No_file_breaks_the_page()
    {
        var uploads = 0;
        foreach (var number in Numbers().Where(n => n % EachUpload == 0))
        {
            var (kind, _, bytes) = Mutator.File(number);
            using var desk = await ImportDesk.OpenAsync(_app, string.Create(CultureInfo.InvariantCulture, $"petugas{uploads++ / UploadsOfOne}"));
            using var answer = await desk.SendAsync(bytes, "daftar.xlsx");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect).Or.EqualTo(HttpStatusCode.UnprocessableEntity), $"{kind} {number}");
            if (answer.StatusCode == HttpStatusCode.Redirect) await PagesAfterAsync(desk, answer, $"{kind} {number}");
            else Assert.That((await desk.Visitor.ReadAsync(answer)).QuerySelector(".error-summary")?.TextContent, Does.Contain("."), $"{kind} {number}");
        }
        Assert.That(uploads, Is.Positive);
    }

    // The columns, the job that judges, the preview or the columns again with a sentence.
    private async Task PagesAfterAsync(ImportDesk desk, HttpResponseMessage answer, string what)
    {
        var address = string.Join('/', answer.Headers.Location!.ToString().Split('/')[..4]);
        await desk.ConfirmAsync(address);
        Assert.That(_app.Services.GetRequiredService<ImportJobs>().Find(address.Split('/')[3])?.Failed, Is.Not.True, what);
        using var page = await desk.Visitor.GetAsync(address);
        Assert.That((int)page.StatusCode, Is.LessThan(400), what);
    }

    // Whole rounds of kinds in turn, so that each database meets each kind.
    private IEnumerable<int> Numbers() => Enumerable.Range(0, Files).Where(n => n / Mutator.Round % 2 == (database == TestDatabase.Sqlite ? 0 : 1));

    private async Task<Result<ImportSummary>> ImportAsync(RosterFile file, bool apply, bool isUnits, string what)
    {
        try
        {
            var (again, run) = (new RosterFile(file.Path), new ImportRun(apply));
            using var hang = new CancellationTokenSource(Hang);
            var result = await Task.Run(() => isUnits ? _app.UseAsync((UnitImport i) => i.RunAsync(again, run, hang.Token))
                : _app.UseAsync((PeopleImport i) => i.RunAsync(again, run, hang.Token))).WaitAsync(Hang + Hang);
            Assert.That(result.Refusal, Is.Null.Or.InstanceOf<UnreadableFile>(), what);
            return result;
        }
        catch (Exception e) when (e is not AssertionException)
        {
            throw new AssertionException($"{what}: {e}");
        }
    }

    private Task<int[]> StoredAsync() => _app.DbAsync(async db => (int[])
    [
        await db.People.CountAsync(), await db.Units.CountAsync(), await db.UnitVersions.CountAsync(), await db.PersonChanges.CountAsync(), await db.ExtraPosts.CountAsync(), await db.Postponements.CountAsync(),
        await db.Exemptions.CountAsync(), await db.Appointments.CountAsync(), await db.UnitAliases.CountAsync(), await db.People.CountAsync(p => p.MissingSince != null),
    ]);

    private RosterFile Write(string text) => Write(System.Text.Encoding.UTF8.GetBytes(text));

    private RosterFile Write(byte[] bytes)
    {
        var path = Path.Combine(_app.Folder, "berkas");
        File.WriteAllBytes(path, bytes);
        return new RosterFile(path);
    }
}
