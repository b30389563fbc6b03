using Pakta.Core;
using Pakta.Web.Roster;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster;

/// <summary>The real host with a folder for files of one's own.</summary>
internal sealed class RosterCity(PaktaApp app) : IAsyncDisposable
{
    public const string UnitHeader = "kode,nama,jenis,kode_induk,kode_wilayah";
    public const string PeopleHeader = "NIP BARU,NAMA,TANGGAL LAHIR,JENIS KELAMIN,JENIS ASN,NAMA JABATAN,KODE UNIT,KEPALA UNIT,EMAIL,NO HP";

    public PaktaApp App => app;

    public static string Demo(string name) => Path.Combine(Repository.Root, "templates", "demo", "kota-kendari", name);

    public static async Task<RosterCity> StartAsync(TestDatabase database = TestDatabase.Sqlite) => new(await PaktaApp.StartAsync(database));

    /// <summary>A root R, a school S1 and a clinic P1.</summary>
    public async Task<RosterCity> WithUnitsAsync()
    {
        await UnitsAsync($"{UnitHeader}\nR,Kota,PEMDA,,74.71\nS1,SD 1,SEKOLAH,R,74.71.06\nP1,Puskesmas 1,PUSKESMAS,R,74.71.06");
        return this;
    }

    public string Write(string text, string name = "berkas.csv")
    {
        var path = Path.Combine(app.Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public Task<(ImportSummary Summary, List<RowResult> Rows)> UnitsAsync(string text) => UnitsFileAsync(Write(text));

    public Task<(ImportSummary Summary, List<RowResult> Rows)> PeopleAsync(string text, Func<string, bool>? mayKeep = null) =>
        PeopleFileAsync(Write(text), mayKeep);

    public async Task<(ImportSummary, List<RowResult>)> UnitsFileAsync(string path)
    {
        var rows = new List<RowResult>();
        var result = await app.UseAsync((UnitImport i) => i.RunAsync(new RosterFile(path), new ImportRun(true) { OnRow = rows.Add }, default));
        return (result.Value, rows);
    }

    /// <summary>With choices, a date, strict or only for show.</summary>
    public async Task<(ImportSummary Summary, List<RowResult> Rows)> PeopleAsync(string text, ImportRun run)
    {
        var rows = new List<RowResult>();
        var path = Write(text);
        var result = await app.UseAsync((PeopleImport i) => i.RunAsync(new RosterFile(path), run with { OnRow = rows.Add }, default));
        return (result.Value, rows);
    }

    public async Task<(ImportSummary, List<RowResult>)> PeopleFileAsync(string path, Func<string, bool>? mayKeep = null)
    {
        var rows = new List<RowResult>();
        var run = new ImportRun(true) { OnRow = rows.Add, MayKeep = mayKeep };
        var result = await app.UseAsync((PeopleImport i) => i.RunAsync(new RosterFile(path), run, default));
        return (result.Value, rows);
    }

    public Task<Result<ImportSummary>> TryPeopleAsync(string path) =>
        app.UseAsync((PeopleImport i) => i.RunAsync(new RosterFile(path), new ImportRun(true), default));

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
