using System.Security.Claims;

namespace Pakta.Web.Access.Sso;

/// <summary>What a provider said of somebody, once its token was found good.</summary>
public sealed record SsoPerson(string Provider, string Subject, string? Nip, string? Name)
{
    private const string SubjectType = "sub", NipType = "nip", NameType = "name";

    public ClaimsIdentity ToIdentity(string scheme)
    {
        var identity = new ClaimsIdentity(scheme, NameType, null);
        identity.AddClaim(new Claim(SubjectType, Subject));
        if (Nip is not null) identity.AddClaim(new Claim(NipType, Nip));
        if (Name is not null) identity.AddClaim(new Claim(NameType, Name));
        return identity;
    }

    public static SsoPerson? Of(ClaimsPrincipal? principal) =>
        principal?.Identity is ClaimsIdentity { AuthenticationType: { } provider } identity && identity.FindFirst(SubjectType)?.Value is { } subject
            ? new SsoPerson(provider, subject, identity.FindFirst(NipType)?.Value, identity.FindFirst(NameType)?.Value) : null;
}
