namespace Pakta.Web.Roster.Staging;

/// <summary>How far a staged file has come; <see cref="Applying"/> without a running job: the site went down meanwhile.</summary>
public enum StagedStep { Received, Judged, Applying, Applied }
