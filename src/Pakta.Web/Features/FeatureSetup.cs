using Pakta.Web.Demo;
using Pakta.Web.Features.Accounts;
using Pakta.Web.Features.Appointments;
using Pakta.Web.Features.Assistance;
using Pakta.Web.Features.Attestations;
using Pakta.Web.Features.Campaigns;
using Pakta.Web.Features.Coverage;
using Pakta.Web.Features.DataReports;
using Pakta.Web.Features.Disputes;
using Pakta.Web.Features.People;
using Pakta.Web.Features.PolicyReports;
using Pakta.Web.Features.Recoveries;
using Pakta.Web.Features.RosterImport;
using Pakta.Web.Features.Units;
using Pakta.Web.Features.Home;
using Pakta.Web.Features.Signing;
using Pakta.Web.Features.Slips;
using Pakta.Web.Features.Trail;
using Pakta.Web.Features.Verification;
using Pakta.Web.Roster;

namespace Pakta.Web.Features;

/// <summary>Commands, queries and verbs of the features, one line each group.</summary>
public static class FeatureSetup
{
    public static IServiceCollection AddPaktaFeatures(this IServiceCollection services) => services
        .AddAccountsFeature()
        .AddAppointmentsFeature()
        .AddAssistanceFeature()
        .AddAttestationsFeature()
        .AddCampaignsFeature()
        .AddCoverageFeature()
        .AddDataReportsFeature()
        .AddDisputesFeature()
        .AddPeopleFeature()
        .AddPolicyReportsFeature()
        .AddRecoveriesFeature()
        .AddRosterImportFeature()
        .AddUnitsFeature()
        .AddHomeFeature()
        .AddSigningFeature()
        .AddSlipsFeature()
        .AddTrailFeature()
        .AddVerificationFeature()
        .AddPaktaRoster()
        .AddPaktaDemo();
}
