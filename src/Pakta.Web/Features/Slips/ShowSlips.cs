using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Slips;

/// <summary>One batch; null where it is none of the reader's.</summary>
public sealed class ShowSlips(PaktaDb db, ListSlips list, HandOverSlips handOver, ActivationCodes codes)
{
    public async Task<BatchPage?> RunAsync(Authority authority, string number, CancellationToken cancel)
    {
        if (await handOver.FindAsync(authority, number, cancel) is not ({ } batch, { } unit)) return null;
        var line = (await list.LinesAsync([batch], cancel))[0];
        var second = await db.Users.Where(a => a.Id == batch.HandedOverBy).Select(a => a.DisplayName).FirstOrDefaultAsync(cancel);
        return new BatchPage(line, await codes.LivingOf(batch).CountAsync(cancel), second, await handOver.RefuseAsync(authority, batch, unit.Path, cancel));
    }
}
