using Microsoft.AspNetCore.Mvc;
using Pakta.Core.Signing;

namespace Pakta.Web.Features.Signing;

/// <summary>What the phone sends. <c>Naskah</c> is the hash of the text that was on the screen.</summary>
public sealed class SignForm
{
    [BindProperty(Name = "setuju")]
    public int[] Setuju { get; set; } = [];
    public string Naskah { get; set; } = "";

    /// <summary>PIN, password or the code of the app, as offered.</summary>
    public string? Rahasia { get; set; }

    /// <summary>From the mail, beside the password.</summary>
    public string? Kode { get; set; }
    public SigningMethod Cara { get; set; }

    /// <summary>A step-up that held moments ago, when only something else was missing.</summary>
    public string? Tiket { get; set; }

    /// <summary>Drawn strokes or the typed name, where the round allows one.</summary>
    public string? Gambar { get; set; }
    public string? NamaKetik { get; set; }
}
