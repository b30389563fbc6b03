using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Pakta.Web.Features.DataReports;

/// <summary>A protected word for the address of a report: no key of the database stands in a URL.</summary>
public sealed class ReportLink(IDataProtectionProvider protection)
{
    private readonly IDataProtector _reports = protection.CreateProtector("data-reports.link");

    public string To(Guid report) => $"/laporan-data/{_reports.Protect(report.ToString("N"))}";

    public Guid? Report(string token)
    {
        try
        {
            return Guid.TryParse(_reports.Unprotect(token), out var id) ? id : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
