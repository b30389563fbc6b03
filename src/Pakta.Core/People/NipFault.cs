namespace Pakta.Core.People;

/// <summary>Which part of a number is impossible.</summary>
public enum NipFault { None, Length, NotDigits, BirthDate, AppointmentYear, MonthOrAgreement, Gender, Sequence }
