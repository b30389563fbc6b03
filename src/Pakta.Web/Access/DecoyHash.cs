using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>A password hash of nobody, as costly as a real one: checked where there is no real one.</summary>
public sealed class DecoyHash(IServiceScopeFactory scopes)
{
    private readonly Lazy<string> _value = new(() =>
    {
        using var scope = scopes.CreateScope();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>();
        return hasher.HashPassword(new Account(), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
    });

    public string Value => _value.Value;
}
