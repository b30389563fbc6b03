using Pakta.Core;

namespace Pakta.Web.Mail;

/// <summary>
/// A mail that must go out, written in the transaction of what it tells. Rendered from its template when it is sent. A repeated
/// sending carries the same Message-ID.
/// </summary>
public sealed class OutboxMail
{
    public const string UnitOpened = "unit-dibuka";
    public const string ReportAnswered = "laporan-dijawab";
    public const string RoleGiven = "peran-diberikan";
    public const string ManyOnOneDevice = "perangkat-ramai";
    public const string DisputeDecided = "sengketa-diputus";

    public const string FactorChanged = "pengaman-berubah";
    public const string RecoveryAsked = "pemulihan-akun";
    public const string MailedCode = "kode-konfirmasi";

    public Guid Id { get; set; }
    public PersonId? PersonId { get; set; }
    public string To { get; set; } = "";

    /// <summary>Name of a pair of files in <c>templates/mail</c>.</summary>
    public string Template { get; set; } = "";

    /// <summary>JSON object with the template's fields.</summary>
    public string Fields { get; set; } = "{}";
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset NextTryAt { get; set; }
    public int Tries { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public string? LastError { get; set; }
}
