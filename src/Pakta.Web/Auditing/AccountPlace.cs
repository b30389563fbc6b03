using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Data;

namespace Pakta.Web.Auditing;

/// <summary>To whose scope the events of an account belong: the unit of its person, else that of its latest appointment.</summary>
public static class AccountPlace
{
    public static async Task<UnitId?> UnitOfAsync(this PaktaDb db, Account account, CancellationToken cancel)
    {
        var units = account.PersonId is { } person
            ? db.People.Where(p => p.Id == person).Select(p => p.UnitId)
            : db.Appointments.Where(a => a.AccountId == account.Id).OrderByDescending(a => a.GivenAt).Select(a => a.UnitId);
        return await units.Take(1).ToListAsync(cancel) is [var unit] ? unit : null;
    }
}
