namespace Pakta.Web.Features.Campaigns;

/// <summary>What a unit that is not open waits for.</summary>
public enum CascadeWait { Nothing, Above, Vacant, NotActivated, NotSigned, NotPassedOn }
