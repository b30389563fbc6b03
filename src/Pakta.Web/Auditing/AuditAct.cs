namespace Pakta.Web.Auditing;

/// <summary>A kind of act or event: a stable code, and the words for it on /jejak.</summary>
public sealed record AuditAct(string Code, string Words);
