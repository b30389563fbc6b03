using Pakta.Web.Tests.Infrastructure;
using Pakta.Web.Tests.Roster;

namespace Pakta.Web.Tests.Features.RosterImport;

/// <summary>A small city without people, and its HR office at the import page.</summary>
internal sealed class RosterDesk : IAsyncDisposable
{
    private RosterDesk(RosterCity city, ImportDesk desk) => (City, Desk) = (city, desk);

    public RosterCity City { get; }
    public ImportDesk Desk { get; }

    public static async Task<RosterDesk> OpenAsync(TestDatabase database = TestDatabase.Sqlite, PaktaAppOptions? options = null)
    {
        var app = await PaktaApp.StartAsync(database, options);
        await SmallCity.BuildAsync(app);
        return new RosterDesk(new RosterCity(app), await ImportDesk.OpenAsync(app));
    }

    public async ValueTask DisposeAsync()
    {
        Desk.Dispose();
        await City.DisposeAsync();
    }
}
