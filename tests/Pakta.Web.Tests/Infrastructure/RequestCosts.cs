using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Web.Data;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>Password hashes and statements behind one request.</summary>
internal sealed record RequestCost(int Hashes, int Statements);

/// <summary>What the last request cost: counted in its own flow, so that the loops of the house do not count.</summary>
internal sealed class RequestCosts : PasswordHasher<Account>, IStartupFilter
{
    private readonly AsyncLocal<StrongCount?> _hashes = new();

    private int _requests;

    public RequestCost Last { get; private set; } = new(0, 0);

    public void AddTo(IServiceCollection services) => services.AddSingleton<IStartupFilter>(this).AddSingleton<IPasswordHasher<Account>>(this);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, then) =>
        {
            // Each from an address of its own: the limits of one address are not what is measured.
            http.Connection.RemoteIpAddress = new IPAddress(0x0A + ((long)Interlocked.Increment(ref _requests) << 8));
            var hashes = _hashes.Value = new StrongCount();
            using var statements = new StatementCount();
            await then(http);
            Last = new RequestCost(hashes.Value, statements.Count);
        });
        next(app);
    };

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        if (_hashes.Value is { } count) count.Value++;
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }

    private sealed class StrongCount
    {
        public int Value { get; set; }
    }
}
