using Microsoft.AspNetCore.Identity;
using Pakta.Core;

namespace Pakta.Web.Data;

/// <summary>A way in. Most belong to a person of the roster; Bawaslu and administrators have none.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public PersonId? PersonId { get; set; }
    public string DisplayName { get; set; } = "";

    /// <summary>First credential set by the holder; until then the person is <em>belum aktivasi</em>.</summary>
    public DateTimeOffset? ActivatedAt { get; set; }
}
