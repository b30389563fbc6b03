using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Storing;

/// <summary>A city with its units for each test, on one of the databases.</summary>
public abstract class RosterCityFixture(TestDatabase database)
{
    internal RosterCity City { get; private set; } = null!;

    [SetUp]
    public async Task StartCity() => City = await (await RosterCity.StartAsync(database)).WithUnitsAsync();

    [TearDown]
    public async Task StopCity()
    {
        if (City is not null) await City.DisposeAsync();
    }
}
