namespace Pakta.Core.Certificates;

/// <summary>berlaku, selesai, digantikan, disengketakan, dibatalkan: read at each check, never printed.</summary>
public enum CertificateStatus { Valid, Ended, Superseded, Disputed, Void }
