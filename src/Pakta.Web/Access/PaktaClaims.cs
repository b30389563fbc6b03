using System.Security.Claims;

namespace Pakta.Web.Access;

/// <summary>Claims in the sign-in cookie.</summary>
public static class PaktaClaims
{
    public const string Account = ClaimTypes.NameIdentifier;
    public const string Person = "pakta:person";
    public const string Name = "pakta:name";
}
