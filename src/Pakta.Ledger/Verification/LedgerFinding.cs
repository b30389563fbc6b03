namespace Pakta.Ledger;

/// <summary>One way in which what is stored differs from what it should be.</summary>
/// <param name="Code">One of the codes that <see cref="LogVerifier"/> lists.</param>
/// <param name="Message">What and where, in English, without personal data.</param>
public sealed record LedgerFinding(string Code, string Message);
