namespace Pakta.Core.Coverage;

/// <summary>
/// Where a person stands in a round. The first five make up the obliged; an exempt person is counted beside them; an uncounted
/// one (an elected PPK) signs outside the denominator.
/// </summary>
public enum MemberState { NotOpen, Waiting, Postponed, Declined, Signed, Exempt, Uncounted }
