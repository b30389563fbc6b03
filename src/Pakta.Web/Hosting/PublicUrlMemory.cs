using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Web.Data;
using Pakta.Web.Settings;

namespace Pakta.Web.Hosting;

/// <summary>The public address stands in every printed QR code, so it stays from the first signature on.</summary>
public sealed class PublicUrlMemory(IServiceScopeFactory scopes, IHostEnvironment environment, IOptions<SiteOptions> site, IOptions<DataOptions> data)
{
    /// <exception cref="StartRefusedException">Certificates carry another address.</exception>
    public async Task CheckAsync(CancellationToken cancel)
    {
        if (!environment.IsProduction()) return;
        var (path, now) = (data.Value.File("keys/public-url"), site.Value.PublicUrl);
        var before = File.Exists(path) ? (await File.ReadAllTextAsync(path, cancel)).Trim() : null;
        if (before == now) return;
        if (before is not null && await AnySignatureAsync(cancel))
            throw new StartRefusedException($"Site:PublicUrl tidak boleh berubah dari {before} menjadi {now} karena sertifikat yang beredar memuat alamat lama: kembalikan Site:PublicUrl.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, now + "\n", cancel);
    }

    private async Task<bool> AnySignatureAsync(CancellationToken cancel)
    {
        using var scope = scopes.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<PaktaDb>().Signatures.AnyAsync(cancel);
    }
}
