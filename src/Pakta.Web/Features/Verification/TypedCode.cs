using Pakta.Core.Certificates;

namespace Pakta.Web.Features.Verification;

/// <summary>What was typed and, when it has not the shape of a code, the sentence about it.</summary>
public sealed record TypedCode(string? Typed, string? Error)
{
    private const int LongestShown = 64;

    public static TypedCode Refused(string? typed) => string.IsNullOrWhiteSpace(typed)
        ? new TypedCode(null, "Ketik dahulu kode periksa yang tercetak pada sertifikat.")
        : new TypedCode(typed.Length > LongestShown ? null : typed,
            "Kode periksa terdiri atas 16 huruf dan angka, misalnya 7K3M-9QXR-2TFB-WZ5H. Periksa lagi jumlah dan penulisannya.");

    /// <summary>People also paste the whole address from the QR.</summary>
    public static string? Tail(string? typed) => typed?[(typed.LastIndexOf('/') + 1)..];

    /// <summary>Room for a whole address.</summary>
    public const int Longest = 200 + VerificationCode.Length;
}
