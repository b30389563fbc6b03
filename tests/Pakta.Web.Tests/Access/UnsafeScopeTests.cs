using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Tests.Infrastructure;
using static Pakta.Web.Tests.Access.ScopeStage;

namespace Pakta.Web.Tests.Access;

/// <summary>
/// Every form for every kind of person, each with a genuine token: whoever may not send it is answered 404 or 403 and changes
/// nothing; whoever may gets 200, leads on, or is told the fault (422). A new route fails here until it has its line.
/// </summary>
public sealed class UnsafeScopeTests
{
    private const string Orang = "pegawai/{orang}", Impor = "pegawai/impor/{token}", Putaran = "putaran/{putaran}";

    /// <summary>Route, an address of it, what is sent, who may; in this order, because some of it is really done.</summary>
    private static readonly (string Route, string Address, string Fields, string Who)[] Matrix =
    [
        ("masuk", "/masuk", "", All), ("masuk/pin", "/masuk/pin", "", All), ("masuk/kunci/tantangan", "/masuk/kunci/tantangan", "", All), ("masuk/kunci", "/masuk/kunci", "", All),
        ("aktivasi", "/aktivasi", "kode=apa", All), ("aktivasi/buat", "/aktivasi/buat", "", All), ("aktivasi/tantangan", "/aktivasi/tantangan", "", ""),
        ("aktivasi/bukan-saya", "/aktivasi/bukan-saya", "", All), ("tampilan", "/tampilan", "", All), ("periksa", "/periksa", "kode=apa", All), ("laporan-kebijakan", "/laporan-kebijakan", "apa=1", All),
        ("akun/kunci/tantangan", "/akun/kunci/tantangan", "", SignedIn), ("akun/kunci", "/akun/kunci", "", SignedIn), ("akun/kunci/hapus", "/akun/kunci/hapus", "kunci=AAAA", ""),
        ("akun/sesi/akhiri", "/akun/sesi/akhiri", "sesi=SESI", "S"), ("masuk/kode", "/masuk/kode", "", All), ("akun/autentikator", "/akun/autentikator", "", SignedIn),
        ("akun/autentikator/hapus", "/akun/autentikator/hapus", "", ""), ("akun/konfirmasi", "/akun/konfirmasi", "", SignedIn), ("akun/konfirmasi/kirim", "/akun/konfirmasi/kirim", "", SignedIn), ("akun/kata-sandi", "/akun/kata-sandi", "", SignedIn),
        ("akun/sso/putus", "/akun/sso/putus", "penyedia=uji", ""),

        ("pakta/{putaran}", "/pakta/KOTA", "", "SLCKQ"), ("pakta/{putaran}", "/pakta/KECB", "", "K"), ("pakta/{putaran}", "/pakta/DRAF", "", ""),
        ("pakta/{putaran}/tantangan", "/pakta/KOTA/tantangan", "", ""), ("pakta/{putaran}/tantangan", "/pakta/KECB/tantangan", "", ""),
        ("pakta/{putaran}/kode", "/pakta/KOTA/kode", "", "SLCKQ"), ("pakta/{putaran}/kode", "/pakta/KECB/kode", "", "K"),
        ("pakta/{putaran}/uji-coba", "/pakta/KOTA/uji-coba", "", "SLCKQ"), ("pakta/{putaran}/uji-coba", "/pakta/KECB/uji-coba", "", "K"),
        ("pakta/{putaran}/menolak", "/pakta/KOTA/menolak", "", "SLCKQ"), ("pakta/{putaran}/menolak", "/pakta/KECB/menolak", "", "K"),

        ("putaran/baru", "/putaran/baru", "Root=KEL-A1", "LCHQ"), ("putaran/baru", "/putaran/baru", "Root=KEL-B1", "HKQ"), (Putaran + "/ubah", "/putaran/DRAF/ubah", "", "HQ"), (Putaran + "/ubah", "/putaran/KOTA/ubah", "", "HQ"),
        (Putaran + "/uji-coba", "/putaran/DRAF/uji-coba", "", "HQ"), (Putaran + "/akhiri-uji-coba", "/putaran/KOTA/akhiri-uji-coba", "", "HQ"),
        (Putaran + "/batal", "/putaran/KOTA/batal", "", "HQ"), (Putaran + "/buka-kembali", "/putaran/KOTA/buka-kembali", "", "HQ"),
        (Putaran + "/teruskan/{unit}", "/putaran/KOTA/teruskan/KEL-A1", "", "LCHQ"), (Putaran + "/teruskan/{unit}", "/putaran/KOTA/teruskan/KEL-B1", "", "HKQ"),
        (Putaran + "/buka/{unit}", "/putaran/KOTA/buka/KEL-A1", "", "LCHQ"), (Putaran + "/buka/{unit}", "/putaran/KOTA/buka/KEL-B1", "", "HKQ"),
        (Putaran + "/saksi/{unit}", "/putaran/KOTA/saksi/KEL-A1", "", "LH"), (Putaran + "/saksi/{unit}", "/putaran/KOTA/saksi/KEL-B1", "", "HK"),
        (Putaran + "/saksi/{unit}/mengetahui", "/putaran/KOTA/saksi/KEL-A1/mengetahui", "", "LH"), (Putaran + "/saksi/{unit}/mengetahui", "/putaran/KOTA/saksi/KEL-B1/mengetahui", "", "HK"),
        (Putaran + "/pembatalan", "/putaran/KOTA/pembatalan", "", "H"), (Putaran + "/pembatalan", "/putaran/KECB/pembatalan", "", "HK"),
        (Putaran + "/serentak", "/putaran/KOTA/serentak", "", "HQ"), (Putaran + "/serentak", "/putaran/KECB/serentak", "", "HKQ"),
        (Putaran + "/buka", "/putaran/DRAF/buka", "", "HQ"), (Putaran + "/tutup", "/putaran/KECB/tutup", "", "HKQ"), (Putaran + "/tutup", "/putaran/KOTA/tutup", "", "HQ"),

        ("data-saya", "/data-saya", "", "SLCKQ"), ("laporan-data/{laporan}", "LAPORAN", "", "H"), ("laporan-data/{laporan}", "/laporan-data/apa", "", ""),
        ("pegawai", "/pegawai", "cari=Siti", Keepers),
        .. Person("tunda", "H", "HK"), .. Person("kembali", "H", "HK"), .. Person("kecualikan", "H", "HK"), .. Person("kecualikan/setujui", "H", "HK"), .. Person("kecualikan/batal", "H", "HK"), .. Person("aktifkan", "H", "HK"),
        .. Person("pindah", "H", "HK"), .. Person("jabatan", "H", "HK"), .. Person("data", "H", "HK"), .. Person("nomor", "H", "HK"), .. Person("batal-rencana", "H", "HK"), .. Person("rangkap", "H", "HK"),
        .. Person("akhiri-rangkap", "H", "HK"), (Orang + "/akhiri-kepala", "KEPALA-A/akhiri-kepala", "catatan=JABATAN-A", "CHQ"), (Orang + "/akhiri-kepala", "KEPALA-B/akhiri-kepala", "catatan=JABATAN-B", "HKQ"), .. Person("gabung", "H", "HK"),
        (Orang + "/gabung/{lain}", "ORANG-A/gabung/LAIN-B", "", "H"), (Orang + "/gabung/{lain}/setujui", "ORANG-A/gabung/LAIN-B/setujui", "", "H"), (Orang + "/gabung/{lain}/batal", "ORANG-A/gabung/LAIN-B/batal", "", "H"),

        ("pegawai/impor", "/pegawai/impor", "", "HOK"), (Impor + "/susunan", "IMPOR/susunan", "aksi=apa", "H"), (Impor + "/pilihan", "IMPOR/pilihan", "", "H"),
        (Impor + "/pilihan/bersama", "IMPOR/pilihan/bersama", "", "H"), (Impor + "/pilihan/cabut", "IMPOR/pilihan/cabut", "", "H"), (Impor, "IMPOR", "", "H"), (Impor + "/batal", "IMPOR/batal", "", "H"),

        ("unit/{unit}/kepala", "/unit/KEL-A1/kepala", "", "CHQ"), ("unit/{unit}/kepala", "/unit/KEL-B1/kepala", "", "HKQ"), ("unit/{unit}/kepala", "/unit/KEC-A/kepala", "", "HQ"),
        .. Unit("rencana/tarik", "rencana=apa"), .. Unit("ejaan", ""), .. Unit("ejaan/hapus", ""), .. Unit("sebutan", ""), .. Unit("{act}", "", "ubah"), ("unit/{unit}/{act}", "/unit/KEL-A1/apa", "", ""),

        ("pakta/{putaran}/bukan-saya", "/pakta/KOTA/bukan-saya", "", "L"), ("pakta/{putaran}/bukan-saya", "/pakta/KECB/bukan-saya", "", ""),
        ("bantuan", "/bantuan", "unit=apa", ""), ("bantuan/selesai", "/bantuan/selesai", "", All),
        ("pakta/{putaran}/ya-saya", "/pakta/KOTA/ya-saya", "", ""), ("sengketa/{nomor}/dibaca", "/sengketa/SENGKETA/dibaca", "", ""),
        ("sengketa/{nomor}/usul", "/sengketa/SENGKETA/usul", "", "I"), ("sengketa/{nomor}/usul", "/sengketa/apa/usul", "", ""), ("sengketa/{nomor}/jawab", "/sengketa/SENGKETA/jawab", "setuju=true", "I"),
        ("slip", "/slip", "unit=KEL-A1", "H"), ("slip", "/slip", "unit=SD-2", "HO"), ("slip", "/slip", "", ""), ("pemulihan", "/pemulihan", "", "HK"), ("pemulihan/{pemulihan}/sahkan", "/pemulihan/01940000-0000-7000-8000-00000000000f/sahkan", "", ""), ("pemulihan/{pemulihan}/sahkan", "/pemulihan/PULIH-A/sahkan", "", "HI"),
        ("pemulihan/{pemulihan}/sahkan", "/pemulihan/PULIH-B/sahkan", "", "HIK"), ("pemulihan/{pemulihan}/batal", "/pemulihan/PULIH-A/batal", "", "HI"), ("pemulihan/{pemulihan}/batal", "/pemulihan/PULIH-B/batal", "", "HIK"),
        ("pemulihan/{pemulihan}/batal", "/pemulihan/01940000-0000-7000-8000-00000000000f/batal", "", ""), ("pemulihan/bukan-saya", "/pemulihan/bukan-saya", "", All), ("slip/pengganti", "/slip/pengganti", "unit=KEL-A1", "H"), ("slip/pengganti", "/slip/pengganti", "unit=SD-2", "HO"), ("slip/{bundel}/serahkan", "/slip/SL1PKELA/serahkan", "", "HI"), ("slip/{bundel}/serahkan", "/slip/apa/serahkan", "", ""),
        ("slip/{bundel}/batal", "/slip/SL1PKELA/batal", "", "HI"), ("slip/{bundel}/batal", "/slip/SL1PSDDU/batal", "", "HIO"),

        ("peran", "/peran", "", "LCHMKQ"), ("peran/akhiri", "/peran/akhiri", "catatan=OPERATOR-A", "CHQ"), ("peran/akhiri", "/peran/akhiri", "catatan=OPERATOR-B", "HKQ"),
        ("peran/akhiri", "/peran/akhiri", "catatan=PERAN-ADMIN", "M"), ("peran/akhiri", "/peran/akhiri", "catatan=apa", ""), ("peran/kode", "/peran/kode", "catatan=PERAN-BAWASLU", ""),
        ("peran/akhiri", "/peran/akhiri", "catatan=PERAN-BAWASLU", "HM"), ("keluar", "/keluar", "", All),
    ];

    private ScopeStage _stage = null!;

    [OneTimeSetUp]
    public async Task Start() => _stage = await StartAsync();

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_stage is not null) await _stage.DisposeAsync();
    }

    [Test]
    public void Every_form_stands_in_the_matrix() =>
        Assert.That(_stage.Unsafe().Select(RouteOf).Distinct().Except([ErrorRoute]), Is.EquivalentTo(Matrix.Select(m => m.Route).Distinct()));

    [Test]
    public async Task Nobody_changes_anything_outside_the_own_scope()
    {
        var visitors = new Dictionary<char, Visitor> { ['A'] = _stage.App.Visit() };
        foreach (var (letter, name) in Roles) visitors.Add(letter, await _stage.App.SignInAsync(name));
        var tokens = new Dictionary<char, string>();
        foreach (var (letter, visitor) in visitors) tokens.Add(letter, FormFields.Token(await visitor.PageAsync("/tampilan")));
        var wrong = new List<string>();
        foreach (var (_, address, fields, who) in Matrix)
        {
            var before = await ActsAsync();
            // Those first who may not: what they try still has something to hit.
            foreach (var letter in visitors.Keys.OrderBy(l => who.Contains(l, StringComparison.Ordinal)))
            {
                var isAllowed = who.Contains(letter, StringComparison.Ordinal);
                if (isAllowed && before >= 0 && before != await ActsAsync()) wrong.Add($"{address}: somebody changed something");
                if (isAllowed) before = -1;
                using var answer = await SendAsync(visitors[letter], tokens[letter], address, fields);
                if (!IsRight(answer, letter, isAllowed)) wrong.Add($"{letter} {address} {fields}: {(int)answer.StatusCode} {answer.Headers.Location}, {(isAllowed ? "allowed" : "not allowed")}");
            }
            if (before >= 0 && before != await ActsAsync()) wrong.Add($"{address}: somebody changed something");
        }
        foreach (var visitor in visitors.Values) visitor.Dispose();
        Assert.That(string.Join('\n', wrong), Is.Empty);
    }

    private static bool IsRight(HttpResponseMessage answer, char letter, bool isAllowed)
    {
        var asksToSignIn = answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.ToString().Contains("/masuk", StringComparison.Ordinal);
        if (isAllowed) return !asksToSignIn && answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent or HttpStatusCode.Found or HttpStatusCode.UnprocessableEntity;
        return (letter == 'A' && asksToSignIn) || answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden;
    }

    // Every act leaves its line.
    private Task<int> ActsAsync() => _stage.App.DbAsync(db => db.Audit.CountAsync());

    private async Task<HttpResponseMessage> SendAsync(Visitor visitor, string token, string address, string fields)
    {
        var pairs = fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).Select(f => KeyValuePair.Create(f[0], _stage.Filled(f[1])));
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(FormFields.TokenName, token), .. pairs]);
        return await visitor.Client.PostAsync(new Uri(_stage.Filled(address), UriKind.Relative), form);
    }

    // Somebody of KEL-A1, and of KEL-B1.
    private static IEnumerable<(string, string, string, string)> Person(string act, string own, string? foreign = null) =>
        [($"{Orang}/{act}", $"ORANG-A/{act}", "", own), ($"{Orang}/{act}", $"ORANG-B/{act}", "", foreign ?? own)];

    private static IEnumerable<(string, string, string, string)> Unit(string route, string fields, string? act = null) =>
        [($"unit/{{unit}}/{route}", $"/unit/KEL-A1/{act ?? route}", fields, "H"), ($"unit/{{unit}}/{route}", $"/unit/KEL-B1/{act ?? route}", fields, "HK")];
}
