using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests;

/// <summary>
/// The real application on a data directory and a database of its own. Tests say what they want (sign in, post this form) and
/// look at the answer or at the rows.
/// </summary>
public sealed class PaktaApp : IAsyncDisposable
{
    /// <summary>A working Monday morning in Kendari (WITA).</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    private readonly WebApplicationFactory<Program> _factory;
    private readonly string? _postgres;

    private PaktaApp(WebApplicationFactory<Program> factory, string folder, string? postgres, ManualClock? clock)
    {
        (_factory, Folder, _postgres) = (factory, folder, postgres);
        Clock = clock ?? new ManualClock(Monday);
    }

    /// <summary>The data directory; gone when the host is.</summary>
    public string Folder { get; }

    /// <summary>The application's clock unless the options said otherwise.</summary>
    public ManualClock Clock { get; }

    public IServiceProvider Services => _factory.Services;

    public Uri Address => _factory.ClientOptions.BaseAddress;

    public static async Task<PaktaApp> StartAsync(TestDatabase database = TestDatabase.Sqlite, PaktaAppOptions? options = null)
    {
        options ??= new PaktaAppOptions();
        var postgres = database == TestDatabase.PostgreSql ? await PostgresServer.CreateDatabaseAsync(await MigratedDatabase.TemplateAsync()) : null;
        var folder = options.Folder ?? Directory.CreateTempSubdirectory("pakta-test-").FullName;
        if (postgres is null) await MigratedDatabase.CopyToAsync(folder);
        var clock = options.RealClock ? null : options.Clock ?? new ManualClock(Monday);
        var factory = new Factory(builder => Configure(builder, options, folder, postgres, clock));
        var app = new PaktaApp(factory, folder, postgres, clock);
        try
        {
            if (options.Kestrel) factory.UseKestrel(0);
            factory.StartServer();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Somebody with an empty cookie jar.</summary>
    public Visitor Visit() => new(_factory, Address);

    /// <summary>Somebody signed in under this sign-in name: what the sign-in page does once it knows who it is.</summary>
    public async Task<Visitor> SignInAsync(string name)
    {
        await using var scope = Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync(name)
            ?? throw new ArgumentException($"No account is called {name}.");
        var answer = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (answer.Request.Scheme, answer.Request.Host) = (Address.Scheme, new HostString(Address.Authority));
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = answer;
        await scope.ServiceProvider.GetRequiredService<SignIns>().BeginAsync(account.Id, SessionProof.Passkey, CancellationToken.None);
        var visitor = Visit();
        foreach (var cookie in SetCookieHeaderValue.ParseList(answer.Response.Headers.SetCookie.OfType<string>().ToList()))
            visitor.Take(cookie.Name.ToString(), cookie.Value.ToString());
        return visitor;
    }

    /// <summary>Reads or writes rows in a scope of its own.</summary>
    public async Task<T> DbAsync<T>(Func<PaktaDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PaktaDb>());
    }

    public async Task DbAsync(Func<PaktaDb, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<PaktaDb>());
    }

    /// <summary>Uses a scoped service (a command's handler, a query) as a request would.</summary>
    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Runs SQL as an attacker who holds the database: past the triggers that freeze rows.</summary>
    public Task TamperAsync(string sql) => DbAsync(async db =>
    {
        foreach (var table in new[] { "Signatures", "Leaves", "RosterChanges", "AuditEvents", "AuditDays" })
            await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite()
                ? $"""DROP TRIGGER IF EXISTS "{table}_no_update"; DROP TRIGGER IF EXISTS "{table}_no_delete" """
                : $"""ALTER TABLE "{table}" DISABLE TRIGGER USER""");
        await db.Database.ExecuteSqlRawAsync(sql);
    });

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        if (_postgres is not null) await PostgresServer.DropDatabaseAsync(_postgres);
        if (Directory.Exists(Folder)) Directory.Delete(Folder, true);
    }

    private static void Configure(IWebHostBuilder builder, PaktaAppOptions options, string folder, string? postgres, ManualClock? clock)
    {
        builder.UseEnvironment("Test").UseContentRoot(Repository.Root);
        // A developer's own appsettings.json lies in the same root: whatever it says is said again here.
        builder.UseSetting("Data:Directory", folder);
        builder.UseSetting("Database:Provider", postgres is null ? "Sqlite" : "PostgreSql");
        builder.UseSetting("ConnectionStrings:Pakta", postgres ?? "");
        builder.UseSetting("AllowedHosts", "*");
        builder.UseSetting("Site:PublicUrl", "http://localhost");
        builder.UseSetting("Site:HealthPort", "0");
        builder.UseSetting("Mail:Host", "");
        builder.UseSetting("Seal:Path", "");
        builder.UseSetting("Ledger:Origin", "uji.localhost/2026");
        builder.UseSetting("Ledger:KeyPath", "");
        builder.UseSetting("Ledger:GuardPath", "");
        builder.UseSetting("Demo:Enabled", "false");
        foreach (var (key, value) in options.Settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(new PasswordAlone(!options.Strict));
            if (clock is not null) services.AddSingleton<TimeProvider>(clock);
            options.Services?.Invoke(services);
        });
    }

    private sealed class Factory(Action<IWebHostBuilder> configure) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => configure(builder);
    }
}
