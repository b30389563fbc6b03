namespace Pakta.Web.Features.People;

/// <summary>By what a list of people is narrowed. Missing: the latest list of the unit did not name them. Stuck: a plan whose day has come can't be applied.</summary>
public enum PersonState { Active, Postponed, Exempt, Missing, Proposed, Stuck }
