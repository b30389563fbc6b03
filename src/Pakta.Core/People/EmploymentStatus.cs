namespace Pakta.Core.People;

/// <summary>Kinds of people on a roster (UU 20/2023); the last two are no civil servants and outside the denominator.</summary>
public enum EmploymentStatus { Pns, Cpns, Pppk, PppkPartTime, NonAsn, Elected }
