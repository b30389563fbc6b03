namespace Pakta.Web.Features.People;

/// <summary>By what a list of people is narrowed. Missing: the latest list of the unit did not name them.</summary>
public enum PersonState { Active, Postponed, Exempt, Missing, Proposed }
