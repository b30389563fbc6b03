using Microsoft.EntityFrameworkCore;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>The sign-ins of an account on the server's side: begun, seen, listed, ended.</summary>
public sealed class OpenSessions(PaktaDb db, SessionLookup lookup, IHttpContextAccessor http, TimeProvider clock)
{
    private static readonly TimeSpan Coarse = TimeSpan.FromMinutes(5);

    /// <summary>Saves in the caller's transaction.</summary>
    public async Task<Guid> BeginAsync(Guid account, SessionProof proof, SecondFactor? factor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var session = new Session
        {
            Id = Guid.CreateVersion7(now), AccountId = account, BeganAt = now, SeenAt = now, Browser = BrowserWords.Of(http.HttpContext?.Request.Headers.UserAgent.ToString()),
            Proof = proof, Factor = factor, ProvenAt = factor is null ? null : now,
        };
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancel);
        return session.Id;
    }

    /// <summary>How it was proven, while it is open; else null. Notes now and then that it was seen.</summary>
    public async Task<SessionState?> OpenAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await lookup.FindAsync(id, cancel) is not { } row) return null;
        if (now - row.SeenAt > Coarse)
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancel);
        return row.State;
    }

    /// <summary>More was proven in it: a second factor, or (null) a code to the own channel.</summary>
    public async Task ProveAsync(Guid id, SecondFactor? factor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Sessions.Where(s => s.Id == id && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.ProvenAt, now).SetProperty(s => s.Factor, s => factor ?? s.Factor), cancel);
    }

    /// <summary>Those that can still be used, the latest first.</summary>
    public Task<List<Session>> OfAsync(Guid account, CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow() - Sessions.Longest;
        return db.Sessions.AsNoTracking().Where(s => s.AccountId == account && s.EndedAt == null && s.BeganAt > oldest)
            .OrderByDescending(s => s.SeenAt).ToListAsync(cancel);
    }

    /// <summary>One session of the account, or all but one; answers how many ended.</summary>
    public Task<int> EndAsync(Guid account, Guid? only, Guid? but, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Sessions.Where(s => s.AccountId == account && s.EndedAt == null && (only == null || s.Id == only) && (but == null || s.Id != but))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancel);
    }
}
