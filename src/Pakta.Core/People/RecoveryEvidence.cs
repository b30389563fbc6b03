namespace Pakta.Core.People;

/// <summary>The papers in an officer's hand, with the person before the eyes.</summary>
public enum RecoveryEvidence { IdCard, IdCardAndDecree }
