using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

/// <summary>The strict house with a mail bag for each test, on one of the databases.</summary>
public abstract class FactorFixture(TestDatabase database)
{
    protected TestDatabase Database => database;

    internal FactorStage Stage { get; private set; } = null!;

    [SetUp]
    public async Task SetStage() => Stage = await FactorStage.SetAsync(database);

    [TearDown]
    public async Task StrikeStage()
    {
        if (Stage is not null) await Stage.DisposeAsync();
    }
}
