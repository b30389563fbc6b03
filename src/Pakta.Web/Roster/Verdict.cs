namespace Pakta.Web.Roster;

/// <summary>What becomes of a row: stored, kept for a human, or refused.</summary>
public enum Verdict { Ok, Review, Rejected }
