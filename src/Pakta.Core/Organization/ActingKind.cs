namespace Pakta.Core.Organization;

/// <summary>Acting forms of a head: penjabat, penjabat sementara, pelaksana tugas, pelaksana harian.</summary>
public enum ActingKind { Pj, Pjs, Plt, Plh }
