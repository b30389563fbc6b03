namespace Pakta.Web.Tests.Infrastructure;

/// <summary>The two databases every data test runs on.</summary>
public enum TestDatabase { Sqlite, PostgreSql }

/// <summary>Makes a fixture with a <see cref="TestDatabase"/> constructor run on each of them.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DatabaseSourceAttribute() : TestFixtureSourceAttribute(typeof(DatabaseSourceAttribute), nameof(Databases))
{
    public static readonly TestDatabase[] Databases = [TestDatabase.Sqlite, TestDatabase.PostgreSql];
}
