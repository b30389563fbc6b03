using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core.People;
using Pakta.Web.Features.DataReports;
using Pakta.Web.Features.Shared;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

/// <summary>
/// Every page for every kind of person, in the own scope and outside it: allowed answers 200 or leads on, everything else does
/// not exist (or asks to sign in). A new route fails here until it has its line.
/// </summary>
public sealed partial class ScopeTests
{
    /// <summary>Letter of the matrix and sign-in name; A has none.</summary>
    private static readonly (char Letter, string Name)[] Roles =
    [
        ('S', "staf1.kel-a1"), ('L', "kepala.kel-a1"), ('C', "kepala.kec-a"), ('H', "bkpsdm"), ('I', "inspektorat"), ('B', "bawaslu"),
        ('P', "panwas-a"), ('O', "operator.dikbud"),
    ];

    private const string All = "ASLCHIBPO", SignedIn = "SLCHIBPO", InTree = "LCHIBPO", Keepers = "LCHIO";

    /// <summary>Route, an address of it, who may. KOTA, KECB and DRAF stand for the slugs of three rounds: of the city, of
    /// Kecamatan B alone, and a draft of the city.</summary>
    private static readonly (string Route, string Address, string Who)[] Matrix =
    [
        ("", "/", All), ("masuk", "/masuk", All), ("aktivasi", "/aktivasi", All), ("aktivasi/bukan-saya", "/aktivasi/bukan-saya", All),
        ("tampilan", "/tampilan", All), ("periksa", "/periksa", All), ("v/{**kode}", "/v/KODE", All), ("health/live", "/health/live", All),
        ("health/ready", "/health/ready", All), ("ledger/checkpoint", "/ledger/checkpoint", All), ("ledger/keys", "/ledger/keys", All),

        ("pakta", "/pakta", SignedIn),
        ("pakta/{putaran}", "/pakta/KOTA", "SLC"), ("pakta/{putaran}", "/pakta/KECB", ""), ("pakta/{putaran}", "/pakta/DRAF", ""),
        ("pakta/{putaran}/menolak", "/pakta/KOTA/menolak", "SC"), ("pakta/{putaran}/menolak", "/pakta/KECB/menolak", ""),
        ("pakta/{putaran}/sertifikat.pdf", "/pakta/KOTA/sertifikat.pdf", "L"), ("pakta/{putaran}/sertifikat.pdf", "/pakta/KECB/sertifikat.pdf", ""),

        ("putaran", "/putaran", SignedIn), ("putaran/baru", "/putaran/baru", "LCH"),
        ("putaran/{putaran}", "/putaran/KOTA", InTree), ("putaran/{putaran}", "/putaran/KECB", "HIB"), ("putaran/{putaran}", "/putaran/DRAF", "H"),
        ("putaran/{putaran}/ubah", "/putaran/DRAF/ubah", "H"), ("putaran/{putaran}/ubah", "/putaran/KOTA/ubah", ""),
        (Act, "/putaran/KOTA/tutup", "H"), (Act, "/putaran/KOTA/batal", "H"), (Act, "/putaran/KECB/tutup", "H"), (Act, "/putaran/DRAF/buka", "H"),
        ("putaran/{putaran}/teruskan/{unit}", "/putaran/KOTA/teruskan/KEL-A1", "LCH"), ("putaran/{putaran}/teruskan/{unit}", "/putaran/KOTA/teruskan/KEL-B1", "H"),
        ("putaran/{putaran}/buka/{unit}", "/putaran/KOTA/buka/KEL-A1", "LCH"), ("putaran/{putaran}/buka/{unit}", "/putaran/KOTA/buka/KEL-B1", "H"),
        ("putaran/{putaran}/saksi/{unit}", "/putaran/KOTA/saksi/KEL-A1", "LH"), ("putaran/{putaran}/saksi/{unit}", "/putaran/KOTA/saksi/KEL-B1", "H"),
        ("putaran/{putaran}/saksi/{unit}", "/putaran/KECB/saksi/KEL-A1", ""),
        ("putaran/{putaran}/pembatalan", "/putaran/KOTA/pembatalan", "H"), ("putaran/{putaran}/pembatalan", "/putaran/KECB/pembatalan", "H"),

        ("cakupan", "/cakupan", SignedIn), ("cakupan/{putaran}", "/cakupan/KOTA", InTree), ("cakupan/{putaran}", "/cakupan/KECB", "HIB"),
        .. Own("cakupan/{putaran}/{unit}", "LCHIBP"), .. Own("cakupan/{putaran}/{unit}.xlsx", "LCHIBP"), .. Own("cakupan/{putaran}/{unit}.csv", "LCHIBP"),
        .. Foreign("cakupan/{putaran}/{unit}", "HIB"), .. Foreign("cakupan/{putaran}/{unit}.xlsx", "HIB"), .. Foreign("cakupan/{putaran}/{unit}.csv", "HIB"),
        ("cakupan/{putaran}/{unit}", "/cakupan/KOTA/SD-1", "HIBPO"), ("cakupan/{putaran}/{unit}", "/cakupan/KOTA/SD-2", "HIBO"),
        .. Own("cakupan/{putaran}/{unit}/belum", "LCHI"), .. Own("cakupan/{putaran}/{unit}/belum.xlsx", "LCHI"), .. Own("cakupan/{putaran}/{unit}/belum.csv", "LCHI"),
        .. Foreign("cakupan/{putaran}/{unit}/belum", "HI"), .. Foreign("cakupan/{putaran}/{unit}/belum.xlsx", "HI"),
        .. Foreign("cakupan/{putaran}/{unit}/belum.csv", "HI"), ("cakupan/{putaran}/{unit}/belum", "/cakupan/KOTA/SD-2/belum", "HIO"),
        ("cakupan/{putaran}/wilayah", "/cakupan/KOTA/wilayah", InTree), ("cakupan/{putaran}/wilayah.xlsx", "/cakupan/KOTA/wilayah.xlsx", InTree),
        ("cakupan/{putaran}/wilayah.csv", "/cakupan/KOTA/wilayah.csv", InTree), ("cakupan/{putaran}/wilayah.csv", "/cakupan/KECB/wilayah.csv", "HIB"),
        ("cakupan/{putaran}/wilayah/{kode}", "/cakupan/KOTA/wilayah/74.71.01", InTree), ("cakupan/{putaran}/wilayah/{kode}", "/cakupan/KOTA/wilayah/74.71.02", "HIBO"),
        ("cakupan/{putaran}/wilayah/{kode}.xlsx", "/cakupan/KOTA/wilayah/74.71.02.xlsx", "HIBO"),
        ("cakupan/{putaran}/wilayah/{kode}.csv", "/cakupan/KOTA/wilayah/74.71.02.csv", "HIBO"),

        ("unit", "/unit", Keepers), ("unit/{unit}", "/unit/KEL-A1", "LCHI"), ("unit/{unit}", "/unit/KEL-B1", "HI"), ("unit/{unit}", "/unit/SD-2", "HIO"),
        ("akun", "/akun", SignedIn), ("jejak", "/jejak", "HIBP"), ("jejak.xlsx", "/jejak.xlsx", "HIBP"), ("jejak.csv", "/jejak.csv", "HIBP"),
        ("slip", "/slip", "HIO"), ("slip/{bundel}", "/slip/SL1PKELA", "HI"), ("slip/{bundel}", "/slip/SL1PSDDU", "HIO"), ("slip/{bundel}", "/slip/apa", ""),
        ("data-saya", "/data-saya", "SLC"), ("laporan-data", "/laporan-data", "HO"), ("laporan-data/{laporan}", "LAPORAN", "H"),
        ("laporan-data/{laporan}", "/laporan-data/apa", ""),
        ("pegawai/usulan", "/pegawai/usulan", "H"), ("pegawai/{orang}/gabung/{lain}", "ORANG-A/gabung/LAIN-B", "H"),
        (ChangeOfUnit, "/unit/KEL-A1/baru", "H"), (ChangeOfUnit, "/unit/KEL-B1/ubah", "H"), (ChangeOfUnit, "/unit/SD-2/pindah", "H"), (ChangeOfUnit, "/unit/KEL-A1/pecah", "H"),
        (ChangeOfUnit, "/unit/KEL-A1/gabung", "H"), (ChangeOfUnit, "/unit/KEL-A1/tutup", "H"), (ChangeOfUnit, "/unit/KEL-A1/apa", ""),
        ("pegawai", "/pegawai", Keepers), ("pegawai/{orang}", "ORANG-A", "LCHI"), ("pegawai/{orang}", "ORANG-B", "HI"), ("pegawai/{orang}", "/pegawai/apa", ""),
        ("pegawai/impor", "/pegawai/impor", "HO"), ("pegawai/impor/{token}", "/pegawai/impor/apa", ""),
        ("pegawai/impor/{token}/susunan", "/pegawai/impor/apa/susunan", ""), ("pegawai/impor/{token}/bermasalah.xlsx", "/pegawai/impor/apa/bermasalah.xlsx", ""),
        ("pegawai/impor/{token}/kemajuan", "/pegawai/impor/apa/kemajuan", ""), ("pegawai/impor/{token}/kemajuan.json", "/pegawai/impor/apa/kemajuan.json", ""),
    ];

    private const string ChangeOfUnit = "unit/{unit}/{act}";

    private const string Act = "putaran/{putaran}/{act:regex(^(buka|uji-coba|tutup|batal|buka-kembali|serentak)$)}";

    /// <summary>Answers with the very status it is asked for, whatever the method.</summary>
    private const string ErrorRoute = "galat/{status:int:range(400,599)}";

    private RoundStory _story = null!;
    private readonly Dictionary<string, string> _stands = [];

    [OneTimeSetUp]
    public async Task Start()
    {
        _story = await RoundStory.OnAsync(await PaktaApp.StartAsync(options: new PaktaAppOptions { Settings = new Dictionary<string, string> { ["RateLimits:Enabled"] = "false" } }));
        var city = await _story.OpenRoundAsync();
        _stands.Add("KOTA", city);
        _stands.Add("KECB", await _story.OpenRoundAsync(root: "KEC-B"));
        _stands.Add("DRAF", await _story.DraftAsync());
        foreach (var slug in new[] { city, _stands["KECB"] }) Assert.That((await _story.OpenAllAsync(slug)).Refusal, Is.Null);
        Assert.That(await _story.SignAsync(city, "kepala.kel-a1"), Is.Null);
        await _story.App.UseAsync<Sequencer, int>(async s =>
        {
            await s.DrainAsync(CancellationToken.None);
            return 0;
        });
        _stands.Add("KODE", await _story.App.DbAsync(db => db.Signatures.Select(s => s.Code).SingleAsync()));
        var links = await _story.App.UseAsync<PersonLink, string[]>(l =>
            Task.FromResult(new[] { l.To(_story.City.Staff("KEL-A1").Id), l.To(_story.City.Staff("KEL-B1").Id) }));
        _stands.Add("ORANG-A", links[0]);
        _stands.Add("ORANG-B", links[1]);
        _stands.Add("LAIN-B", links[1].Split('/')[^1]);
        _stands.Add("LAPORAN", await ReportAsync());
        await PrintAsync("SL1PKELA", "KEL-A1");
        await PrintAsync("SL1PSDDU", "SD-2");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public void Every_route_stands_in_the_matrix()
    {
        var routes = Actions().Where(a => Methods(a) is [] or ["GET"]).Select(a => a.RoutePattern.RawText!.Trim('/')).Distinct();
        Assert.That(routes.Except([ErrorRoute]), Is.EquivalentTo(Matrix.Select(m => m.Route).Distinct()));
    }

    [Test]
    public async Task A_guest_is_asked_to_sign_in()
    {
        using var guest = _story.App.Visit();
        var wrong = new List<string>();
        foreach (var (_, address, who) in Matrix)
        {
            using var answer = await guest.GetAsync(Address(address));
            var isRight = who.Contains('A', StringComparison.Ordinal) ? answer.StatusCode == HttpStatusCode.OK
                : answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.ToString().Contains("/masuk", StringComparison.Ordinal);
            if (!isRight) wrong.Add($"{address}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }
        Assert.That(wrong, Is.Empty);
    }

    [TestCaseSource(nameof(Roles))]
    public async Task Sees_the_own_scope_and_nothing_else((char Letter, string Name) role)
    {
        using var visitor = await _story.App.SignInAsync(role.Name);
        var wrong = new List<string>();
        foreach (var (_, address, who) in Matrix)
        {
            using var answer = await visitor.GetAsync(Address(address));
            var isAllowed = who.Contains(role.Letter, StringComparison.Ordinal);
            var leads = answer.StatusCode == HttpStatusCode.Found && !answer.Headers.Location!.ToString().Contains("/masuk", StringComparison.Ordinal);
            if (isAllowed ? !leads && answer.StatusCode != HttpStatusCode.OK : answer.StatusCode != HttpStatusCode.NotFound)
                wrong.Add($"{address}: {(int)answer.StatusCode} {answer.Headers.Location}, {(isAllowed ? "allowed" : "not allowed")}");
        }
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_unsafe_action_is_guarded_against_forgery_but_three()
    {
        var free = Unsafe().Where(a => !Guarded(a.Metadata.GetMetadata<ControllerActionDescriptor>()!)).Select(a => a.RoutePattern.RawText!.Trim('/')).ToList();
        // Signing validates by hand to keep the ticks of an ended session; the public check has no session; the error page reads nothing.
        Assert.That(free, Is.EquivalentTo(new[] { "pakta/{putaran}", "periksa", ErrorRoute }));
    }

    [Test]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = await _story.App.SignInAsync("bkpsdm");
        var taken = new List<string>();
        foreach (var action in Unsafe().Where(a => Guarded(a.Metadata.GetMetadata<ControllerActionDescriptor>()!)))
        {
            var address = "/" + Place().Replace(action.RoutePattern.RawText!.Trim('/'), "apa");
            using var empty = new FormUrlEncodedContent([]);
            using var answer = await visitor.Client.PostAsync(new Uri(address, UriKind.Relative), empty);
            if (answer.StatusCode != HttpStatusCode.BadRequest) taken.Add($"{address}: {(int)answer.StatusCode}");
        }
        Assert.That(taken, Is.Empty);
    }

    [Test]
    public async Task Signing_without_token_and_ticket_signs_nothing()
    {
        using var visitor = await _story.App.SignInAsync("staf1.kel-a1");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Pin", "135790")]);
        using var answer = await visitor.Client.PostAsync(new Uri($"/pakta/{_stands["KOTA"]}", UriKind.Relative), form);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Halaman ini sudah kedaluwarsa"));
        Assert.That(await _story.App.DbAsync(db => db.Signatures.CountAsync()), Is.EqualTo(1));
    }

    // Somebody of KEL-A1 says that the own data are wrong.
    private async Task<string> ReportAsync()
    {
        var now = _story.App.Clock.GetUtcNow();
        var report = DataReport.Create(Guid.CreateVersion7(now), _story.City.Staff("KEL-A1").Id, DataReportTopic.Name, "Nama salah eja.", now);
        await _story.App.DbAsync(async db =>
        {
            await using var tx = await db.Database.BeginTransactionAsync();
            db.DataReports.Add(report);
            await db.SaveChangesAsync();
            await tx.CommitAsync();
        });
        return await _story.App.UseAsync<ReportLink, string>(l => Task.FromResult(l.To(report.Id)));
    }

    private Task PrintAsync(string number, string unit) => _story.App.DbAsync(async db =>
    {
        var now = _story.App.Clock.GetUtcNow();
        db.SlipBatches.Add(SlipBatch.Print(Guid.CreateVersion7(now), number, _story.City.Units[unit].Id, 1, SlipRules.UsualDays, now, Guid.CreateVersion7(now), _story.City.Root.Id));
        await db.SaveChangesAsync();
    });

    private static IEnumerable<(string, string, string)> Own(string route, string who) => [At(route, "KEL-A1", who)];

    private static IEnumerable<(string, string, string)> Foreign(string route, string who) => [At(route, "KEL-B1", who)];

    private static (string, string, string) At(string route, string unit, string who) =>
        (route, "/" + route.Replace("{putaran}", "KOTA", StringComparison.Ordinal).Replace("{unit}", unit, StringComparison.Ordinal), who);

    private string Address(string address) => Stand().Replace(address, m => _stands[m.Value]);

    private IEnumerable<RouteEndpoint> Actions() => _story.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints)
        .OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null);

    private IEnumerable<RouteEndpoint> Unsafe() => Actions().Where(a => Methods(a) is not ["GET"]);

    private static IReadOnlyList<string> Methods(RouteEndpoint action) => action.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    private static bool Guarded(ControllerActionDescriptor action) =>
        action.FilterDescriptors.Any(f => f.Filter is AutoValidateAntiforgeryTokenAttribute or ValidateAntiForgeryTokenAttribute)
        && !action.FilterDescriptors.Any(f => f.Filter is IgnoreAntiforgeryTokenAttribute);

    [GeneratedRegex(@"KOTA|KECB|DRAF|KODE|ORANG-[AB]|LAIN-B|LAPORAN")]
    private static partial Regex Stand();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();
}
