using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>A walk through every page, each with the eyes of somebody whom it is for.</summary>
public sealed class EveryPageIsAccessibleTests : SiteFixture
{
    private const string Nobody = "";

    // Where {0} is the round that runs, {1} the one that waits above, {2} a draft, {3} the code of a certificate.
    private static readonly (string Name, string Who, string Path)[] Pages =
    [
        ("beranda-tamu", Nobody, "/"), ("masuk", Nobody, "/masuk"), ("aktivasi", Nobody, "/aktivasi"), ("tampilan", Nobody, "/tampilan"),
        ("periksa", Nobody, "/periksa"), ("asli", Nobody, "/v/{3}"), ("tidak-ditemukan", Nobody, "/v/0000000000000000"),
        ("404", "guru", "/tidak-ada"), ("403", Nobody, "/galat/403"), ("500", Nobody, "/galat/500"), ("503", Nobody, "/galat/503"),
        ("beranda-guru", "guru", "/"), ("pakta-saya", "guru", "/pakta"), ("menandatangani", "guru", "/pakta/{0}"),
        ("menolak", "guru", "/pakta/{0}/menolak"), ("menunggu", "guru", "/pakta/{1}"),
        ("selesai", "perawat", "/pakta/{0}"), ("pakta-saya-perawat", "perawat", "/pakta"),
        ("beranda-camat", "camat.abeli", "/"), ("putaran-camat", "camat.abeli", "/putaran/{0}"), ("belum-camat", "camat.abeli", "/cakupan/{0}/KEC06/belum"),
        ("putaran-daftar", "ppk", "/putaran"), ("putaran-baru", "ppk", "/putaran/baru"), ("putaran", "ppk", "/putaran/{0}"),
        ("rancangan", "ppk", "/putaran/{2}"), ("ubah", "ppk", "/putaran/{2}/ubah"), ("buka", "ppk", "/putaran/{2}/buka"),
        ("uji-coba", "ppk", "/putaran/{2}/uji-coba"), ("tutup", "ppk", "/putaran/{0}/tutup"), ("batal", "ppk", "/putaran/{0}/batal"),
        ("serentak", "ppk", "/putaran/{1}/serentak"), ("teruskan", "ppk", "/putaran/{1}/teruskan/R"), ("buka-unit", "ppk", "/putaran/{1}/buka/D02"),
        ("pembatalan", "bkpsdm", "/putaran/{0}/pembatalan"), ("cakupan-daftar", "bkpsdm", "/cakupan"), ("cakupan", "bkpsdm", "/cakupan/{0}"),
        ("cakupan-unit", "bkpsdm", "/cakupan/{0}/D02"), ("belum", "bkpsdm", "/cakupan/{0}/PKM06/belum"), ("wilayah", "bkpsdm", "/cakupan/{0}/wilayah"),
        ("wilayah-abeli", "bkpsdm", "/cakupan/{0}/wilayah/74.71.06"), ("unit-daftar", "bkpsdm", "/unit"), ("unit", "bkpsdm", "/unit/PKM06"),
        ("unit-tanpa-kepala", "bkpsdm", "/unit?lihat=tanpa-kepala"), ("unit-baru", "bkpsdm", "/unit/KEC06/baru"), ("unit-pindah", "bkpsdm", "/unit/PKM06/pindah"),
        ("unit-pecah", "bkpsdm", "/unit/D02/pecah"),
        ("peran", "bkpsdm", "/peran"), ("peran-berakhir", "bkpsdm", "/peran?lihat=berakhir"), ("pegawai", "bkpsdm", "/pegawai"), ("usulan", "bkpsdm", "/pegawai/usulan"),
        ("bukan-saya", "perawat", "/pakta/{0}/bukan-saya"), ("sengketa", "inspektorat", "/sengketa"), ("sengketa-perangkat", "bawaslu", "/sengketa/perangkat"), ("tanpa-saluran", "bkpsdm", "/putaran/{0}/tanpa-saluran"),
        ("lembar-aktivasi", "bkpsdm", "/slip"), ("pemulihan", "bkpsdm", "/pemulihan"), ("pemulihan-bukan-saya", Nobody, "/pemulihan/bukan-saya?tiket=apa"), ("lembar-unit", "bkpsdm", "/slip?unit=SD0603"),
        ("bantuan", "bkpsdm", "/bantuan"), ("bantuan-petugas", "bawaslu", "/bantuan/petugas"),
        ("data-saya", "guru", "/data-saya"), ("laporan-data", "bkpsdm", "/laporan-data"), ("jejak", "bkpsdm", "/jejak"), ("akun", "guru", "/akun"), ("autentikator", "guru", "/akun/autentikator"), ("konfirmasi", "guru", "/akun/konfirmasi"), ("kata-sandi", "guru", "/akun/kata-sandi"), ("impor", "bkpsdm", "/pegawai/impor"),
        ("beranda-bawaslu", "bawaslu", "/"), ("cakupan-bawaslu", "bawaslu", "/cakupan/{0}"), ("cakupan-panwascam", "panwascam", "/cakupan/{0}"),
    ];

    private readonly Dictionary<string, Guest> _roles = [];
    private City _city = null!;

    private static IEnumerable<TestCaseData> Walk => Pages.Select(p => new TestCaseData(p.Name, p.Who, p.Path).SetArgDisplayNames(p.Name));

    protected override async Task PrepareAsync() => _city = await City.BuildAsync(this);

    [OneTimeTearDown]
    public async Task EverybodyLeavesAsync()
    {
        foreach (var guest in _roles.Values) await guest.DisposeAsync();
    }

    [TestCaseSource(nameof(Walk))]
    public async Task Page(string name, string who, string path)
    {
        var guest = await AsAsync(who);
        await guest.GoAsync(Address(path));
        await Expect(guest.Page.Locator("html")).ToHaveAttributeAsync("lang", "id");
        await Expect(guest.Page.Locator("h1").First).ToBeVisibleAsync();
        await Looks.CheckAsync(guest, name);
    }

    [Test]
    public async Task A_launch_form_with_faults()
    {
        var mayor = await AsAsync("ppk");
        await mayor.GoAsync("/putaran/baru");
        await mayor.Page.GetByLabel("Tenggat", new() { Exact = true }).FillAsync("2020-01-01T08:00");
        await mayor.Button("Simpan rancangan").ClickAsync();
        await Expect(mayor.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Looks.CheckAsync(mayor, "putaran-baru-salah");
    }

    [Test]
    public async Task A_typed_code_that_is_none_and_a_wrong_password()
    {
        var guest = await AsAsync(Nobody);
        await guest.GoAsync("/periksa");
        await guest.Page.GetByLabel("Kode periksa").FillAsync("7K3M");
        await guest.Button("Periksa").ClickAsync();
        await Expect(guest.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Looks.CheckAsync(guest, "periksa-salah");

        await guest.GoAsync("/masuk");
        await guest.Page.GetByLabel("NIP atau nama masuk").FillAsync("198112212009011001");
        await guest.Page.GetByLabel("Kata sandi", new() { Exact = true }).FillAsync("bukan ini");
        await guest.Page.GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await Expect(guest.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Looks.CheckAsync(guest, "masuk-salah");
    }

    [Test]
    public async Task The_page_that_sets_a_PIN()
    {
        var newcomer = await AsAsync(Nobody);
        await newcomer.GoAsync("/aktivasi");
        await newcomer.Page.GetByLabel("Kode aktivasi").FillAsync(Site.ActivationCode);
        await newcomer.Button("Lanjutkan").ClickAsync();
        await Expect(newcomer.Heading("Buat PIN pribadi")).ToBeVisibleAsync();
        await Looks.CheckAsync(newcomer, "aktivasi-buat");
    }

    [Test]
    public async Task An_import_from_the_file_to_the_result()
    {
        var office = await AsAsync("bkpsdm");
        await office.SendRosterAsync("mutasi.csv", Encoding.UTF8.GetBytes(Rows()));
        await Looks.CheckAsync(office, "impor-susunan");
        await office.Button("Lanjutkan").First.ClickAsync();
        foreach (var part in (string[])["Ditolak", "Tetap", "Tidak ada di berkas", "Semua baris"])
        {
            await office.Page.GetByRole(AriaRole.Navigation, new() { Name = "Bagian hasil bacaan" }).GetByText(part).ClickAsync();
            await Expect(office.Heading(part)).ToBeVisibleAsync();
            await Looks.CheckAsync(office, $"impor-{part}");
        }
        await office.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Terapkan") }).ClickAsync();
        await Expect(office.Heading("Impor selesai")).ToBeVisibleAsync();
        await Looks.CheckAsync(office, "impor-selesai");
    }

    [Test]
    public async Task Slips_from_the_print_to_the_second_officer()
    {
        var office = await AsAsync("bkpsdm");
        await office.GoAsync("/slip?unit=SD0604");
        var download = await office.Page.RunAndWaitForDownloadAsync(() => office.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Cetak") }).ClickAsync());
        Assert.That(download.SuggestedFilename, Does.EndWith(".pdf"));
        await office.GoAsync("/slip");
        await Looks.CheckAsync(office, "lembar-daftar");
        await office.Page.Locator("tbody a").First.ClickAsync();
        await Expect(office.Page.GetByText("Saudara sendiri yang mencetaknya")).ToBeVisibleAsync();
        await Looks.CheckAsync(office, "lembar-sendiri");
        var second = await AsAsync("inspektorat");
        await second.GoAsync(new Uri(office.Page.Url).AbsolutePath);
        await Looks.CheckAsync(second, "lembar-serah-terima");
        await second.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Daftar sudah ditandatangani") }).ClickAsync();
        await Expect(second.Page.GetByText("sudah diserahkan").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_person_found_by_name()
    {
        var office = await AsAsync("bkpsdm");
        await office.GoAsync("/pegawai");
        await office.Page.GetByLabel("Cari nama atau NIP").FillAsync("Ayu Basri");
        await office.Button("Cari").ClickAsync();
        await office.Link("Ayu Basri").First.ClickAsync();
        await Expect(office.Heading("Ayu Basri")).ToBeVisibleAsync();
        await Looks.CheckAsync(office, "orang");
    }

    [TestCase("/", "Check a certificate")]
    [TestCase("/pakta/{0}", "I agree")]
    [TestCase("/v/{3}", "Genuine")]
    [TestCase("/periksa", "Check")]
    public async Task English_is_English(string path, string english)
    {
        var teacher = await EnterAsync("guru", Screen.Phone);
        await teacher.GoAsync("/tampilan");
        await teacher.Button("English").First.ClickAsync();
        await teacher.GoAsync(Address(path));
        await Expect(teacher.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(teacher.Page.GetByText(english).First).ToBeVisibleAsync();
        var words = await teacher.Page.EvaluateAsync<string>(
            "() => { document.querySelectorAll('body [lang=id]').forEach(e => e.remove()); return document.body.innerText; }");
        Assert.That(words, Does.Not.Match(@"(?i)\b(saudara|yang|tenggat|keluar|setuju|dengan|untuk|tandatangani|kode|tidak)\b"));
    }

    private string Address(string path) =>
        string.Format(CultureInfo.InvariantCulture, path, _city.Round, _city.Waiting, _city.Draft, _city.Code);

    private async Task<Guest> AsAsync(string who)
    {
        if (_roles.TryGetValue(who, out var guest)) return guest;
        guest = who == Nobody ? await Guest.ArriveAsync(Site, Screen.Desk) : await Guest.SignInAsync(Site, who);
        return _roles[who] = guest;
    }

    // One good row, one unit that is not known, one NIP with a letter.
    private static string Rows()
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "templates", "demo", "kota-kendari", "pegawai.csv")).Take(4).ToArray();
        lines[2] = lines[2].Replace(",B01,", ",B99,", StringComparison.Ordinal);
        lines[3] = lines[3].Replace("197409292008031002", "19740929200803100X", StringComparison.Ordinal);
        return string.Join('\n', lines);
    }
}
