namespace Pakta.Web.Roster.Staging;

/// <summary>What a job does with a staged file: look, or store.</summary>
public enum ImportWork { Judge, Apply }
