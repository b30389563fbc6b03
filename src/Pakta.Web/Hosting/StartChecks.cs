using Microsoft.Extensions.Options;
using Pakta.Web.Data;
using Pakta.Web.Documents.Sealing;
using Pakta.Web.Settings;

namespace Pakta.Web.Hosting;

/// <summary>
/// What a site in Production must have before it serves: nothing here can be repaired once certificates were handed out. Each
/// refusal names the setting and the remedy.
/// </summary>
public sealed class StartChecks(IServiceProvider services, IConfiguration configuration, IHostEnvironment environment,
    IOptions<SiteOptions> site, IOptions<DataOptions> data, IOptions<SealOptions> seal, IOptions<LedgerOptions> ledger, IOptions<DemoOptions> demo, IOptions<SsoOptions> sso, Proxies proxies)
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
    private const UnixFileMode GroupAndOthers = Others | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;

    /// <exception cref="StartRefusedException">A setting is missing or unsafe.</exception>
    public void Run()
    {
        if (!environment.IsProduction()) return;
        CheckAddress();
        proxies.Check();
        if (demo.Value.Enabled == true) throw new StartRefusedException("Demo:Enabled harus false di Production: data contoh tidak boleh bercampur dengan pegawai nyata.");
        if (demo.Value.PasswordAlone == true)
            throw new StartRefusedException("Demo:PasswordAlone harus false di Production: kata sandi saja tidak membuka meja pejabat dan tidak menandatangani pakta.");
        CheckProviders();
        CheckSeal();
        CheckLogKey();
        CheckKeyFolder();
    }

    private void CheckAddress()
    {
        const string Needed = "isi dengan alamat https yang dicetak pada QR, misalnya https://pakta.contoh.go.id.";
        var address = configuration["Site:PublicUrl"];
        if (string.IsNullOrWhiteSpace(address)) throw new StartRefusedException($"Site:PublicUrl belum diisi: {Needed}");
        if (!Uri.TryCreate(site.Value.PublicUrl, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
            throw new StartRefusedException($"Site:PublicUrl ({address}) bukan alamat https: {Needed}");
        if (uri.IsLoopback || uri.Host.EndsWith("localhost", StringComparison.Ordinal))
            throw new StartRefusedException($"Site:PublicUrl ({address}) hanya berlaku di mesin ini: {Needed}");
        var hosts = (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (hosts.Length == 0 || hosts.Contains("*"))
            throw new StartRefusedException($"AllowedHosts belum diisi atau berisi *: isi dengan nama situs, yaitu {uri.Host}.");
    }

    private void CheckProviders()
    {
        foreach (var (key, provider) in sso.Value.Providers)
        {
            if (!key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))) throw new StartRefusedException($"Sso:Providers:{key}: kunci hanya huruf kecil dan angka, karena menjadi bagian alamat.");
            if (!Uri.TryCreate(provider.Authority, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || provider.ClientId.Length == 0 || provider.Name.Length == 0)
                throw new StartRefusedException($"Sso:Providers:{key} belum lengkap: isi Name, ClientId, dan Authority dengan alamat https.");
        }
    }

    private void CheckSeal()
    {
        var (path, password) = (seal.Value.Path, seal.Value.Password);
        if (path.Length == 0) throw new StartRefusedException("Seal:Path belum diisi: tunjuk berkas PKCS#12 segel elektronik instansi.");
        if (!File.Exists(path)) throw new StartRefusedException($"Berkas segel {path} (Seal:Path) tidak ditemukan.");
        if (password.Length == 0) throw new StartRefusedException("Seal:Password belum diisi: kata sandi berkas segel pada Seal:Path.");
        RefuseOpenFile(path, "Seal:Path", Others, "600");
        services.GetRequiredService<SealCertificate>();
    }

    private void CheckLogKey()
    {
        var given = ledger.Value.KeyPath;
        var path = given.Length > 0 ? given : data.Value.File("keys/log.seed");
        var guard = ledger.Value.GuardPath.Length > 0 ? ledger.Value.GuardPath : data.Value.File("keys/log.guard");
        // Without a setting the first start makes the key; a log that was signed before needs the one it has.
        if (!File.Exists(path) && (given.Length > 0 || File.Exists(guard)))
            throw new StartRefusedException($"Kunci log {path} (Ledger:KeyPath) tidak ditemukan: pulihkan dari cadangan kunci, jangan membuat yang baru.");
        RefuseOpenFile(path, "Ledger:KeyPath", GroupAndOthers, "400");
    }

    private void CheckKeyFolder()
    {
        var folder = data.Value.File("keys");
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => Path.GetFileName(f) is not ("public-url" or "log.guard")))
            RefuseOpenFile(file, "Data:Directory", Others, "600");
    }

    private static void RefuseOpenFile(string path, string setting, UnixFileMode forbidden, string mode)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path) || (File.GetUnixFileMode(path) & forbidden) == 0) return;
        throw new StartRefusedException($"Berkas kunci {path} ({setting}) dapat dibaca pengguna lain: jalankan chmod {mode} {path}.");
    }
}
