using Pakta.Web.Features.Accounts;
using Pakta.Web.Features.Home;

namespace Pakta.Web.Features;

/// <summary>Commands, queries and verbs of the features, one line each group.</summary>
public static class FeatureSetup
{
    public static IServiceCollection AddPaktaFeatures(this IServiceCollection services) => services
        .AddAccountsFeature()
        .AddHomeFeature();
}
