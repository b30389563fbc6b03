using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.EntityFrameworkCore;
using static Pakta.Web.Tests.Access.ScopeStage;

namespace Pakta.Web.Tests.Access;

/// <summary>
/// Every page for every kind of person, in the own scope and outside it: allowed answers 200 or leads on, everything else does
/// not exist (or asks to sign in). A new route fails here until it has its line.
/// </summary>
public sealed partial class ScopeTests
{
    /// <summary>Route, an address of it, who may. KOTA, KECB and DRAF stand for the slugs of three rounds: of the city, of
    /// Kecamatan B alone, and a draft of the city.</summary>
    private static readonly (string Route, string Address, string Who)[] Matrix =
    [
        ("", "/", All), ("masuk", "/masuk", All), ("masuk/sso/{penyedia}", "/masuk/sso/lain", ""), ("masuk/sso/{penyedia}/kembali", "/masuk/sso/lain/kembali", ""), ("aktivasi", "/aktivasi", All), ("aktivasi/bukan-saya", "/aktivasi/bukan-saya", All),
        ("tampilan", "/tampilan", All), ("periksa", "/periksa", All), ("v/{**kode}", "/v/KODE", All), ("health/live", "/health/live", All),
        ("health/ready", "/health/ready", All), ("ledger/checkpoint", "/ledger/checkpoint", All), ("ledger/keys", "/ledger/keys", All),

        ("pakta", "/pakta", SignedIn),
        ("pakta/{putaran}", "/pakta/KOTA", "SLCQK"), ("pakta/{putaran}", "/pakta/KECB", "K"), ("pakta/{putaran}", "/pakta/DRAF", ""),
        ("pakta/{putaran}/menolak", "/pakta/KOTA/menolak", "SCQK"), ("pakta/{putaran}/menolak", "/pakta/KECB/menolak", "K"),
        ("pakta/{putaran}/sertifikat.pdf", "/pakta/KOTA/sertifikat.pdf", "L"), ("pakta/{putaran}/sertifikat.pdf", "/pakta/KECB/sertifikat.pdf", ""),

        ("putaran", "/putaran", SignedIn), ("putaran/baru", "/putaran/baru", "LCHQK"),
        ("putaran/{putaran}", "/putaran/KOTA", InTree), ("putaran/{putaran}", "/putaran/KECB", "HIBMQK"), ("putaran/{putaran}", "/putaran/DRAF", "HQ"),
        ("putaran/{putaran}/ubah", "/putaran/DRAF/ubah", "HQ"), ("putaran/{putaran}/ubah", "/putaran/KOTA/ubah", ""),
        (Act, "/putaran/KOTA/tutup", "HQ"), (Act, "/putaran/KOTA/batal", "HQ"), (Act, "/putaran/KECB/tutup", "HQK"), (Act, "/putaran/DRAF/buka", "HQ"),
        ("putaran/{putaran}/teruskan/{unit}", "/putaran/KOTA/teruskan/KEL-A1", "LCHQ"), ("putaran/{putaran}/teruskan/{unit}", "/putaran/KOTA/teruskan/KEL-B1", "HQK"),
        ("putaran/{putaran}/buka/{unit}", "/putaran/KOTA/buka/KEL-A1", "LCHQ"), ("putaran/{putaran}/buka/{unit}", "/putaran/KOTA/buka/KEL-B1", "HQK"),
        ("putaran/{putaran}/saksi/{unit}", "/putaran/KOTA/saksi/KEL-A1", "LH"), ("putaran/{putaran}/saksi/{unit}", "/putaran/KOTA/saksi/KEL-B1", "HK"),
        ("putaran/{putaran}/saksi/{unit}", "/putaran/KECB/saksi/KEL-A1", ""),
        ("putaran/{putaran}/pembatalan", "/putaran/KOTA/pembatalan", "H"), ("putaran/{putaran}/pembatalan", "/putaran/KECB/pembatalan", "HK"),

        ("cakupan", "/cakupan", SignedIn), ("cakupan/{putaran}", "/cakupan/KOTA", InTree), ("cakupan/{putaran}", "/cakupan/KECB", "HIBMQK"),
        .. Own("cakupan/{putaran}/{unit}", "LCHIBPMUQ"), .. Own("cakupan/{putaran}/{unit}.xlsx", "LCHIBPMUQ"), .. Own("cakupan/{putaran}/{unit}.csv", "LCHIBPMUQ"),
        .. Foreign("cakupan/{putaran}/{unit}", "HIBMQK"), .. Foreign("cakupan/{putaran}/{unit}.xlsx", "HIBMQK"), .. Foreign("cakupan/{putaran}/{unit}.csv", "HIBMQK"),
        ("cakupan/{putaran}/{unit}", "/cakupan/KOTA/SD-1", "HIBPOMQ"), ("cakupan/{putaran}/{unit}", "/cakupan/KOTA/SD-2", "HIBOMQ"),
        .. Own("cakupan/{putaran}/{unit}/belum", "LCHIQ"), .. Own("cakupan/{putaran}/{unit}/belum.xlsx", "LCHIQ"), .. Own("cakupan/{putaran}/{unit}/belum.csv", "LCHIQ"),
        .. Foreign("cakupan/{putaran}/{unit}/belum", "HIQK"), .. Foreign("cakupan/{putaran}/{unit}/belum.xlsx", "HIQK"),
        .. Foreign("cakupan/{putaran}/{unit}/belum.csv", "HIQK"), ("cakupan/{putaran}/{unit}/belum", "/cakupan/KOTA/SD-2/belum", "HIOQ"),
        ("cakupan/{putaran}/wilayah", "/cakupan/KOTA/wilayah", InTree), ("cakupan/{putaran}/wilayah.xlsx", "/cakupan/KOTA/wilayah.xlsx", InTree),
        ("cakupan/{putaran}/wilayah.csv", "/cakupan/KOTA/wilayah.csv", InTree), ("cakupan/{putaran}/wilayah.csv", "/cakupan/KECB/wilayah.csv", "HIBMQK"),
        ("cakupan/{putaran}/wilayah/{kode}", "/cakupan/KOTA/wilayah/74.71.01", "LCHIBPOMUQ"), ("cakupan/{putaran}/wilayah/{kode}", "/cakupan/KOTA/wilayah/74.71.02", "HIBOMQK"),
        ("cakupan/{putaran}/wilayah/{kode}.xlsx", "/cakupan/KOTA/wilayah/74.71.02.xlsx", "HIBOMQK"),
        ("cakupan/{putaran}/wilayah/{kode}.csv", "/cakupan/KOTA/wilayah/74.71.02.csv", "HIBOMQK"),

        ("unit", "/unit", Keepers + "M"), ("unit/{unit}", "/unit/KEL-A1", "LCHIMQ"), ("unit/{unit}", "/unit/KEL-B1", "HIMQK"), ("unit/{unit}", "/unit/SD-2", "HIOMQ"), ("peran", "/peran", "LCHMQK"),
        ("pemulihan", "/pemulihan", "HIK"), ("pemulihan/bukan-saya", "/pemulihan/bukan-saya?tiket=apa", All), ("akun", "/akun", SignedIn), ("akun/autentikator", "/akun/autentikator", SignedIn), ("akun/konfirmasi", "/akun/konfirmasi", SignedIn),
        ("akun/kata-sandi", "/akun/kata-sandi", SignedIn),
        ("jejak", "/jejak", "HIBPUK"), ("jejak.xlsx", "/jejak.xlsx", "HIBPUK"), ("jejak.csv", "/jejak.csv", "HIBPUK"),
        ("pakta/{putaran}/bukan-saya", "/pakta/KOTA/bukan-saya", "L"), ("pakta/{putaran}/bukan-saya", "/pakta/KECB/bukan-saya", ""),
        ("putaran/{putaran}/tanpa-saluran", "/putaran/KOTA/tanpa-saluran", "HK"), ("putaran/{putaran}/tanpa-saluran", "/putaran/DRAF/tanpa-saluran", ""),
        ("putaran/{putaran}/tanpa-saluran/{unit}.pdf", "/putaran/KOTA/tanpa-saluran/KEL-A1.pdf", "H"), ("putaran/{putaran}/tanpa-saluran/{unit}.pdf", "/putaran/KOTA/tanpa-saluran/KEL-B1.pdf", ""),
        ("bantuan", "/bantuan", "HOK"), ("bantuan/petugas", "/bantuan/petugas", "HIBPK"), ("sengketa", "/sengketa", "HIBPK"), ("sengketa/perangkat", "/sengketa/perangkat", "HIBPK"), ("sengketa/{nomor}", "/sengketa/SENGKETA", "HIBP"), ("sengketa/{nomor}", "/sengketa/apa", ""),
        ("slip", "/slip", "HIOK"), ("slip/{bundel}", "/slip/SL1PKELA", "HI"), ("slip/{bundel}", "/slip/SL1PSDDU", "HIO"), ("slip/{bundel}", "/slip/apa", ""),
        ("data-saya", "/data-saya", "SLCQK"), ("laporan-data", "/laporan-data", "HOK"), ("laporan-data/{laporan}", "LAPORAN", "H"),
        ("laporan-data/{laporan}", "/laporan-data/apa", ""),
        ("pegawai/usulan", "/pegawai/usulan", "HK"), ("pegawai/{orang}/gabung/{lain}", "ORANG-A/gabung/LAIN-B", "H"),
        (ChangeOfUnit, "/unit/KEL-A1/baru", "H"), (ChangeOfUnit, "/unit/KEL-B1/ubah", "HK"), (ChangeOfUnit, "/unit/SD-2/pindah", "H"), (ChangeOfUnit, "/unit/KEL-A1/pecah", "H"),
        (ChangeOfUnit, "/unit/KEL-A1/gabung", "H"), (ChangeOfUnit, "/unit/KEL-A1/tutup", "H"), (ChangeOfUnit, "/unit/KEL-A1/apa", ""),
        ("pegawai", "/pegawai", Keepers), ("pegawai/{orang}", "ORANG-A", "LCHIQ"), ("pegawai/{orang}", "ORANG-B", "HIQK"), ("pegawai/{orang}", "/pegawai/apa", ""),
        ("pegawai/impor", "/pegawai/impor", "HOK"), ("pegawai/impor/{token}", "/pegawai/impor/apa", ""),
        ("pegawai/impor/{token}", "IMPOR", "H"), ("pegawai/impor/{token}/susunan", "IMPOR/susunan", "H"), ("pegawai/impor/{token}/bermasalah.xlsx", "IMPOR/bermasalah.xlsx", "H"),
        ("pegawai/impor/{token}/kemajuan", "IMPOR/kemajuan", "H"), ("pegawai/impor/{token}/kemajuan.json", "IMPOR/kemajuan.json", "H"),
        ("pegawai/impor/{token}/susunan", "/pegawai/impor/apa/susunan", ""), ("pegawai/impor/{token}/bermasalah.xlsx", "/pegawai/impor/apa/bermasalah.xlsx", ""),
        ("pegawai/impor/{token}/kemajuan", "/pegawai/impor/apa/kemajuan", ""), ("pegawai/impor/{token}/kemajuan.json", "/pegawai/impor/apa/kemajuan.json", ""),
    ];

    private const string ChangeOfUnit = "unit/{unit}/{act}";

    private const string Act = "putaran/{putaran}/{act:regex(^(buka|uji-coba|tutup|batal|buka-kembali|serentak)$)}";

    private ScopeStage _stage = null!;

    [OneTimeSetUp]
    public async Task Start() => _stage = await StartAsync();

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_stage is not null) await _stage.DisposeAsync();
    }

    [Test]
    public void Every_route_stands_in_the_matrix()
    {
        var routes = _stage.Actions().Where(a => Methods(a) is [] or ["GET"]).Select(RouteOf).Distinct();
        Assert.That(routes.Except([ErrorRoute]), Is.EquivalentTo(Matrix.Select(m => m.Route).Distinct()));
    }

    [Test]
    public async Task A_guest_is_asked_to_sign_in()
    {
        using var guest = _stage.App.Visit();
        var wrong = new List<string>();
        foreach (var (_, address, who) in Matrix)
        {
            using var answer = await guest.GetAsync(_stage.Filled(address));
            var isRight = who.Contains('A', StringComparison.Ordinal) ? answer.StatusCode == HttpStatusCode.OK
                // Before the sign-in there is nobody to ask; what is not set up is not there.
                : address.StartsWith("/masuk/", StringComparison.Ordinal) ? answer.StatusCode == HttpStatusCode.NotFound
                : answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.ToString().Contains("/masuk", StringComparison.Ordinal);
            if (!isRight) wrong.Add($"{address}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }
        Assert.That(wrong, Is.Empty);
    }

    [TestCaseSource(typeof(ScopeStage), nameof(Roles))]
    public async Task Sees_the_own_scope_and_nothing_else((char Letter, string Name) role)
    {
        using var visitor = await _stage.App.SignInAsync(role.Name);
        var wrong = new List<string>();
        foreach (var (_, address, who) in Matrix)
        {
            using var answer = await visitor.GetAsync(_stage.Filled(address));
            var isAllowed = who.Contains(role.Letter, StringComparison.Ordinal);
            var leads = answer.StatusCode == HttpStatusCode.Found && !answer.Headers.Location!.ToString().Contains("/masuk", StringComparison.Ordinal);
            if (isAllowed ? !leads && answer.StatusCode != HttpStatusCode.OK : answer.StatusCode != HttpStatusCode.NotFound)
                wrong.Add($"{address}: {(int)answer.StatusCode} {answer.Headers.Location}, {(isAllowed ? "allowed" : "not allowed")}");
        }
        Assert.That(string.Join('\n', wrong), Is.Empty);
    }

    [Test]
    public void Every_unsafe_action_is_guarded_against_forgery_but_three()
    {
        var free = _stage.Unsafe().Where(a => !Guarded(a.Metadata.GetMetadata<ControllerActionDescriptor>()!)).Select(RouteOf).ToList();
        // Signing validates by hand to keep the ticks of an ended session; the public check has no session; the error page reads nothing.
        Assert.That(free, Is.EquivalentTo(new[] { "laporan-kebijakan", "pakta/{putaran}", "periksa", ErrorRoute }));
    }

    [Test]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = await _stage.App.SignInAsync("bkpsdm");
        var taken = new List<string>();
        foreach (var action in _stage.Unsafe().Where(a => Guarded(a.Metadata.GetMetadata<ControllerActionDescriptor>()!)))
        {
            var address = "/" + Place().Replace(RouteOf(action), "apa");
            using var empty = new FormUrlEncodedContent([]);
            using var answer = await visitor.Client.PostAsync(new Uri(address, UriKind.Relative), empty);
            if (answer.StatusCode != HttpStatusCode.BadRequest) taken.Add($"{address}: {(int)answer.StatusCode}");
        }
        Assert.That(taken, Is.Empty);
    }

    [Test]
    public async Task Signing_without_token_and_ticket_signs_nothing()
    {
        using var visitor = await _stage.App.SignInAsync("staf1.kel-a1");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Pin", "135790")]);
        using var answer = await visitor.Client.PostAsync(new Uri($"/pakta/{_stage["KOTA"]}", UriKind.Relative), form);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("Halaman ini sudah kedaluwarsa"));
        Assert.That(await _stage.App.DbAsync(db => db.Signatures.CountAsync()), Is.EqualTo(1));
    }

    private static IEnumerable<(string, string, string)> Own(string route, string who) => [At(route, "KEL-A1", who)];

    private static IEnumerable<(string, string, string)> Foreign(string route, string who) => [At(route, "KEL-B1", who)];

    private static (string, string, string) At(string route, string unit, string who) =>
        (route, "/" + route.Replace("{putaran}", "KOTA", StringComparison.Ordinal).Replace("{unit}", unit, StringComparison.Ordinal), who);

    private static bool Guarded(ControllerActionDescriptor action) =>
        action.FilterDescriptors.Any(f => f.Filter is AutoValidateAntiforgeryTokenAttribute or ValidateAntiForgeryTokenAttribute)
        && !action.FilterDescriptors.Any(f => f.Filter is IgnoreAntiforgeryTokenAttribute);

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();
}
