using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Core;
using Pakta.Core.Certificates;
using Pakta.Core.Pacts;
using Pakta.Core.Signing;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;
using Pakta.Web.LedgerStore;
using Pakta.Web.Settings;

namespace Pakta.Web.Documents;

/// <summary>
/// Turns a stored signature into the words of its certificate: text from the frozen version, person from the record, position in
/// the log from the leaf. Always Indonesian, whatever the reader's page is in.
/// </summary>
public sealed class CertificateSource(PaktaDb db, LogKey logKey, IOptions<SiteOptions> site)
{
    public async Task<CertificateContent?> LoadAsync(SignatureId signature, bool wallCopy, CancellationToken cancel)
    {
        var row = await db.Signatures.AsNoTracking().Where(s => s.Id == signature)
            .Join(db.Campaigns, s => s.CampaignId, c => c.Id, (s, c) => new { s.Record, s.CampaignId, s.UnitId, s.PersonId, c.LegalBases })
            .SingleOrDefaultAsync(cancel);
        if (row is null) return null;
        var pact = SignedPact.Parse(row.Record);
        var audience = Audiences.Of(pact.Status);
        var text = await db.PactVersions.AsNoTracking().Where(v => v.CampaignId == row.CampaignId && v.Audience == audience)
            .Select(v => v.Text).SingleAsync(cancel);
        var index = await db.Leaves.Where(l => l.SignatureId == signature).Select(l => (long?)l.Index).SingleOrDefaultAsync(cancel);
        var origin = await db.LogHeads.Select(h => h.Origin).SingleOrDefaultAsync(cancel) ?? logKey.Origin;
        var attested = await db.Attestations.AsNoTracking().Where(a => a.CampaignId == row.CampaignId && a.UnitId == row.UnitId && a.PersonId != row.PersonId)
            .OrderBy(a => a.At).ToListAsync(cancel);
        return InIndonesian(() => Attested(Compose(pact, PactText.Parse(text), row.LegalBases, index, origin, wallCopy), pact, attested));
    }

    private CertificateContent Compose(SignedPact pact, PactText text, string legalBases, long? index, string origin, bool wallCopy)
    {
        if (!VerificationCode.TryParse(pact.Code, out var code)) throw new FormatException("The record's code is none.");
        var specimen = wallCopy ? null : Specimen.Read(pact.Specimen);
        return new CertificateContent
        {
            Agency = pact.Agency, Title = text.Title, Subtitle = text.Subtitle, Opening = text.Opening, Clauses = text.Clauses, Closing = text.Closing,
            LegalBases = legalBases.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Name = pact.Name, IdLabel = pact.Number?.Label, Id = wallCopy ? pact.Number?.Masked : pact.Number?.Grouped,
            Rank = pact.Golongan is { } golongan ? Ranks.Full(golongan) : null,
            Position = pact.Position, Unit = pact.Unit == pact.Agency ? null : pact.Unit, ParentUnit = pact.Opd == pact.Unit ? null : pact.Opd,
            Place = Places.Of(pact.Agency), SignedAt = pact.SignedAt,
            SignedAtText = $"{Tampil.ShortDate(pact.SignedAt, pact.Zone)} pukul {Tampil.Time(pact.SignedAt, pact.Zone)}",
            Method = MethodWords.Of(pact.Proof), Marks = [.. pact.IsLate ? new[] { "susulan" } : [], .. pact.AssistedBy is { } helper ? new[] { $"dibantu petugas: {helper}" } : []], Code = code.Grouped,
            VerifyUrl = $"{site.Value.PublicUrl}/v/{pact.Code}", PrintedDomain = site.Value.Host, LogOrigin = origin,
            LogIndex = index is { } i ? Tampil.Number(i) : null, TextHashShort = $"{pact.TextSha256[..4]}…{pact.TextSha256[^4..]}",
            IsWallCopy = wallCopy, HandSignature = specimen?.Drawn, TypedSignature = specimen?.Typed,
        };
    }

    // The first acknowledgement after the signing, and the witnesses of its civil day.
    private static CertificateContent Attested(CertificateContent content, SignedPact pact, List<Attestation> attested)
    {
        var superior = attested.Find(a => a.Kind == AttestationKind.Acknowledged && a.At >= pact.SignedAt);
        var day = Tampil.ShortDate(pact.SignedAt, pact.Zone);
        return content with
        {
            Acknowledgement = superior is null ? null : new CertificateAcknowledgement(superior.Position,
                $"tercatat {Tampil.ShortDate(superior.At, pact.Zone)} pukul {Tampil.Time(superior.At, pact.Zone)}"),
            Witnesses = [.. attested.Where(a => a.Kind == AttestationKind.Witnessed && Tampil.ShortDate(a.At, pact.Zone) == day)
                .Select(a => new CertificateWitness(a.Name, $"{a.Position}, {a.Institution}"))],
        };
    }

    private static T InIndonesian<T>(Func<T> compose)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
        try
        {
            return compose();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
