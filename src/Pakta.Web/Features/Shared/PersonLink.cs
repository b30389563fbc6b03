using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Pakta.Core;

namespace Pakta.Web.Features.Shared;

/// <summary>Protected words for addresses: neither a NIP nor a key of the database may stand in a URL or its logs.</summary>
public sealed class PersonLink(IDataProtectionProvider protection)
{
    private readonly IDataProtector _people = protection.CreateProtector("people.link");
    private readonly IDataProtector _searches = protection.CreateProtector("people.search");

    public string To(PersonId person) => $"/pegawai/{Token(person)}";

    public string Token(PersonId person) => _people.Protect(person.Value.ToString("N"));

    public PersonId? Person(string? token) => !string.IsNullOrEmpty(token) && Read(_people, token) is { } id && Guid.TryParse(id, out var key) ? new PersonId(key) : null;

    public string Search(string words) => _searches.Protect(words);

    public string? Words(string? token) => string.IsNullOrEmpty(token) ? null : Read(_searches, token);

    private static string? Read(IDataProtector protector, string token)
    {
        try
        {
            return protector.Unprotect(token);
        }
        catch (Exception e) when (e is CryptographicException or FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
