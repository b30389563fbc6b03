using System.Buffers.Text;
using System.Security.Cryptography;

namespace Pakta.Web.Access;

/// <summary>The browser that asks, by a random id in a long-lived cookie. The database sees only its keyed hash.</summary>
public sealed class Device(IHttpContextAccessor http, PaktaCookies cookies, SecretKey key)
{
    private const int Bytes = 32;
    private static readonly TimeSpan Life = TimeSpan.FromDays(400);
    private byte[]? _hash;
    private bool _isKept;

    private string CookieName => cookies.Name("pakta-alat");

    /// <summary>Null on a browser that was never given an id, or carries a broken one.</summary>
    public byte[]? Hash => _hash ??= Read() is { } id ? HashOf(id) : null;

    /// <summary>Gives the browser an id, or the one it has for another 400 days: a PIN that is in use must not die with its cookie.</summary>
    public byte[] Ensure()
    {
        if (_isKept) return Hash!;
        var id = Read() ?? RandomNumberGenerator.GetBytes(Bytes);
        http.HttpContext!.Response.Cookies.Append(CookieName, Base64Url.EncodeToString(id), cookies.Hidden(SameSiteMode.Lax, Life));
        _isKept = true;
        return _hash = HashOf(id);
    }

    private byte[]? Read()
    {
        if (http.HttpContext?.Request.Cookies[CookieName] is not { Length: 43 } text || !Base64Url.IsValid(text)) return null;
        var id = Base64Url.DecodeFromChars(text);
        return id.Length == Bytes ? id : null;
    }

    private byte[] HashOf(byte[] id) => key.Hash("device", id);
}
