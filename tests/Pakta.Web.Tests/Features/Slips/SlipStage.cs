using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pakta.Web.Auditing;
using Pakta.Web.Tests.Documents;
using Pakta.Web.Tests.Features.Accounts;
using Pakta.Web.Tests.Features.Verification;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Slips;

/// <summary>
/// The small city, its schools not activated but for their heads: staff 1 of each unit has no account at all yet. The HR office (KOTA)
/// prints, the operator of DIKBUD is the officer of another unit.
/// </summary>
internal sealed partial class SlipStage : IAsyncDisposable
{
    public const string Hr = "bkpsdm", SecondHr = "bkpsdm.dua", Operator = "operator.dikbud", Inspector = "inspektorat";

    private SlipStage(PaktaApp app, SmallCity city, LogLines log) => (App, City, Log) = (app, city, log);

    public PaktaApp App { get; }
    public SmallCity City { get; }
    public LogLines Log { get; }

    public static async Task<SlipStage> SetAsync(TestDatabase database = TestDatabase.Sqlite)
    {
        var log = new LogLines();
        var app = await PaktaApp.StartAsync(database, new PaktaAppOptions { Services = s => s.AddSingleton<ILoggerProvider>(log) });
        var city = await SmallCity.BuildAsync(app);
        foreach (var (name, person) in city.People.Where(p => Regex.IsMatch(p.Key, "^staf[0-9].(dikbud|sd-[12])$")))
        {
            if (name.StartsWith("staf1", StringComparison.Ordinal)) await app.DbAsync(db => db.Users.Where(a => a.PersonId == person.Id).ExecuteDeleteAsync());
            else await app.DbAsync(db => db.Users.Where(a => a.PersonId == person.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.ActivatedAt, (DateTimeOffset?)null)));
        }
        return new SlipStage(app, city, log);
    }

    /// <summary>Chooses the unit and prints.</summary>
    public async Task<PrintedBatch> PrintAsync(string who, string unit, int? days = null)
    {
        using var officer = await App.SignInAsync(who);
        using var answer = await officer.PostFormAsync($"/slip?unit={unit}", days is null ? new { } : new { hari = days });
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/pdf"), await answer.Content.ReadAsStringAsync());
        Assert.That(answer.Headers.CacheControl!.NoStore);
        var number = FileNumber().Match(answer.Content.Headers.ContentDisposition!.ToString()).Groups[1].Value;
        var file = Path.Combine(App.Folder, number + ".pdf");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        return new PrintedBatch(number, file);
    }

    /// <summary>Presses the button of the batch's page; answers the sentence of the refusal, or null when it was done.</summary>
    public async Task<string?> PressAsync(string who, PrintedBatch batch, string action)
    {
        using var officer = await App.SignInAsync(who);
        using var answer = await officer.PostAsync($"/slip/{batch.Number}/{action}", "/tampilan", []);
        if (answer.StatusCode == HttpStatusCode.Redirect) return null;
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        return (await officer.ReadAsync(answer)).QuerySelector(".error-summary ul")!.TextContent.Trim();
    }

    public Task<string?> HandOverAsync(string who, PrintedBatch batch) => PressAsync(who, batch, "serahkan");

    /// <summary>The heading of the page that a typed code leads to.</summary>
    public async Task<string> TryAsync(string code)
    {
        using var visitor = App.Visit();
        using var answer = await visitor.PostFormAsync("/aktivasi", new { kode = code });
        return (await visitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent.Trim();
    }

    /// <summary>Types a code and sets a PIN; answers the address of the page after it.</summary>
    public async Task ActivateAsync(string code)
    {
        using var visitor = App.Visit();
        var page = await AccountsStage.TypeAsync(visitor, code);
        using var done = await AccountsStage.SetPinAsync(visitor, page["Tiket"], AccountsStage.Pin);
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    public Task<List<AuditEvent>> LinesAsync(AuditAct act) => App.DbAsync(db => db.Audit.AsNoTracking().Where(e => e.Act == act.Code).ToListAsync());

    public ValueTask DisposeAsync() => App.DisposeAsync();

    [GeneratedRegex("lembar-aktivasi-([0-9A-Z]{8}).pdf")]
    private static partial Regex FileNumber();
}

/// <summary>The paper in the officer's hand.</summary>
internal sealed partial record PrintedBatch(string Number, string File)
{
    public string Text => Tool.Read("pdftotext", "-layout", File, "-");

    /// <summary>As printed below <em>Kode aktivasi</em>, in the order of the slips.</summary>
    public IReadOnlyList<string> Codes => [.. PrintedCode().Matches(Tool.Read("pdftotext", "-raw", File, "-")).Select(m => m.Value)];

    public int Pages => int.Parse(PageCount().Match(Tool.Read("pdfinfo", File)).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a camera reads off one page: held nearer and farther, for of eight codes in one picture it now and then misses one.</summary>
    public IReadOnlyList<string> Scan(int page) => [.. new[] { 150, 200, 300 }.SelectMany(dots => Scan(page, dots)).Distinct()];

    private string[] Scan(int page, int dots)
    {
        var picture = Path.ChangeExtension(File, null) + $"-{page}-{dots}";
        Tool.Read("pdftoppm", "-r", $"{dots}", "-png", "-singlefile", "-f", $"{page}", "-l", $"{page}", File, picture);
        var (exit, output, _) = Tool.Run("zbarimg", "-q", "--raw", picture + ".png");
        return exit == 0 ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
    }

    [GeneratedRegex("\\b[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\\b")]
    private static partial Regex PrintedCode();

    [GeneratedRegex("Pages:\\s+([0-9]+)")]
    private static partial Regex PageCount();
}
