namespace Pakta.Core.People;

/// <summary>The only reasons to leave the denominator: pensiun, meninggal, diberhentikan, pindah instansi, CLTN.</summary>
public enum ExemptionReason { Pension, Death, Dismissal, TransferOut, UnpaidLeave }
