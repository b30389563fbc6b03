using Microsoft.EntityFrameworkCore;
using Pakta.Core.Certificates;
using Pakta.Web.CommandLine;
using Pakta.Web.Data;

namespace Pakta.Web.Documents;

/// <summary><c>certificate KODE -o FILE</c>: the wall copy, or with <c>--full</c> the signer's own. Reads only, so it works beside the site.</summary>
public sealed class CertificateVerb(PaktaDb db, PaktaDatabase database, CertificateFile files) : IVerb
{
    private const int Failed = 1;
    private const int Misused = 2;

    public string Name => "certificate";
    public string Usage => "certificate KODE -o FILE [--full]  tulis sertifikat (PDF); --full memuat NIP lengkap";
    public bool Writes => false;

    public async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        if (Read(args) is not var (typed, file, isFull)) return await SayAsync(Usage, Misused);
        if (!VerificationCode.TryParse(typed, out var code)) return await SayAsync("Kode periksa terdiri atas 16 huruf dan angka.", Misused);
        if (database.File is { } stored && !File.Exists(stored)) return await SayAsync($"Tidak ada basis data di {stored}.", Failed);
        var found = await db.Signatures.Where(s => s.Code == code.Value).Select(s => s.Id).ToListAsync(cancel);
        if (found is not [var signature] || await files.RenderAsync(signature, !isFull, cancel) is not { } pdf)
            return await SayAsync("Tidak ada sertifikat dengan kode itu.", Failed);
        try
        {
            await File.WriteAllBytesAsync(file, pdf, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await SayAsync($"{file} tidak dapat ditulis: {e.Message}", Failed);
        }
        return await SayAsync($"{file}: {pdf.Length} bita.", 0);
    }

    private static (string Code, string File, bool IsFull)? Read(string[] args)
    {
        var rest = args.Where(a => a != "--full").ToArray();
        var isFull = rest.Length < args.Length;
        return rest switch
        {
            [var code, "-o", { Length: > 0 } file] => (code, file, isFull),
            ["-o", { Length: > 0 } file, var code] => (code, file, isFull),
            _ => null,
        };
    }

    private static async Task<int> SayAsync(string line, int exit)
    {
        await Console.Error.WriteLineAsync(line);
        return exit;
    }
}
