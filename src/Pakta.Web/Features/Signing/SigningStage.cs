namespace Pakta.Web.Features.Signing;

/// <summary>What the person can do with the round now; one view for each.</summary>
public enum SigningStage { Sign, Try, Tried, Signed, NotStarted, NotOpen, NotNamed, Closed, Cancelled }
