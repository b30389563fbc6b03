using Pakta.Core.Organization;

namespace Pakta.Web.Features.People;

/// <summary>Who reads a person's page: what is whole for the roster's keepers is masked for others.</summary>
public sealed record PersonReader(bool Steers, bool Keeps, DateOnly Today, IndonesianZone Zone);
