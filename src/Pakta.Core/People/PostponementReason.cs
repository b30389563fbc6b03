namespace Pakta.Core.People;

/// <summary>Why a signature waits: cuti, sakit, tugas belajar.</summary>
public enum PostponementReason { Leave, Illness, Study }
