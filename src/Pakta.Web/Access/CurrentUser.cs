using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Who asks, from the sign-in cookie, and what the account may reach: the appointments in force, once a second factor was used.</summary>
public sealed class CurrentUser(IHttpContextAccessor http, PaktaDb db, PasswordAlone alone, TimeProvider clock)
{
    private Authority? _authority;

    public Guid? AccountId => Guid.TryParse(Claim(PaktaClaims.Account), out var id) ? id : null;

    public PersonId? PersonId => Guid.TryParse(Claim(PaktaClaims.Person), out var id) ? new PersonId(id) : null;

    public string? Name => Claim(PaktaClaims.Name);

    /// <summary>How this session was proven; null without one.</summary>
    public SessionState? Session => http.HttpContext?.Items[typeof(SessionState)] as SessionState;

    /// <summary>An official without a second factor in this session: known once the authority was asked for.</summary>
    public bool NeedsFactor { get; private set; }

    public async Task<Authority> AuthorityAsync(CancellationToken cancel)
    {
        if (AccountId is not { } account) return Authority.None;
        return _authority ??= await LoadAsync(account, PersonId, cancel);
    }

    private async Task<Authority> LoadAsync(Guid account, PersonId? person, CancellationToken cancel)
    {
        var rows = await db.Appointments.AsNoTracking()
            .Where(a => a.AccountId == account || (person != null && a.PersonId == person))
            .Join(db.Units, a => a.UnitId, u => u.Id, (a, u) => new { Appointment = a, Unit = u })
            .ToListAsync(cancel);
        var now = clock.GetUtcNow();
        var grants = rows
            .Where(r => r.Appointment.HoldsOn(IndonesianZone.OfRegion(r.Unit.Region).Date(now)))
            .Select(r => new Grant(r.Appointment.Role, r.Unit.Id, r.Unit.Code, r.Unit.Name, r.Unit.Kind, r.Unit.Path, r.Appointment.Region,
                r.Appointment.Acting, r.Appointment.Title, r.Appointment.Institution, r.Appointment.GivenBy))
            .ToList();
        NeedsFactor = grants.Count > 0 && !alone.Serves && Session is not { IsStrong: true };
        return new Authority(account, person, NeedsFactor ? [] : grants);
    }

    private string? Claim(string type) => http.HttpContext?.User.FindFirst(type)?.Value;
}
