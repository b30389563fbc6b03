using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.Pacts;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Pacts;

namespace Pakta.Web.Features.Campaigns;

/// <param name="Slug">Of the draft that is changed; null for a new round.</param>
public sealed record RoundFormPage(string? Slug, RoundForm Form, IReadOnlyList<RootChoice> Roots, IReadOnlyList<PactTemplate> Templates,
    IReadOnlyList<TextPreview> Preview)
{
    public string Zone => Roots.FirstOrDefault(r => r.Code == Form.Root)?.Zone.Name ?? IndonesianZone.Wib.Name;
}

public sealed record RootChoice(string Code, string Name, int Depth, IndonesianZone Zone);

public sealed record TextPreview(Audience Audience, string Version, PactText Text, string Sha256);

/// <summary>Builds the launch page around what was typed so far.</summary>
public sealed class RoundFormQuery(PaktaDb db, PactTemplates templates, TimeProvider clock)
{
    public async Task<RoundFormPage> RunAsync(string? slug, RoundForm? form, Authority who, CancellationToken cancel)
    {
        var units = await db.Units.AsNoTracking().Within(who, Role.Ppk, Role.Head, Role.HrOffice).Standing().OrderBy(u => u.Path)
            .Select(u => new { u.Id, u.Code, u.Name, u.Path, u.Region }).ToListAsync(cancel);
        var least = units.Count == 0 ? 0 : units.Min(u => UnitPath.Codes(u.Path).Length);
        var roots = units.ConvertAll(u => new RootChoice(u.Code, u.Name, UnitPath.Codes(u.Path).Length - least, IndonesianZone.OfRegion(u.Region)));
        var own = units.Find(u => who.IsHeadOf(u.Id))?.Code ?? roots.FirstOrDefault()?.Code;
        form ??= Blank(own, roots.Find(r => r.Code == own)?.Zone ?? IndonesianZone.Wib);
        return new RoundFormPage(slug, form, roots, templates.Launchable, Preview(form));
    }

    private RoundForm Blank(string? root, IndonesianZone zone)
    {
        var now = clock.GetUtcNow();
        var today = zone.Date(now).ToDateTime(TimeOnly.MinValue);
        return new RoundForm
        {
            Key = Guid.CreateVersion7(now), Template = (templates.Launchable is [var first, ..] ? first.Slug : null), Root = root, LegalBases = LegalBasis.Default,
            StartsAt = RoundForm.Write(new DateTimeOffset(today.AddDays(1).AddHours(7), zone.Offset), zone),
            Deadline = RoundForm.Write(new DateTimeOffset(today.AddDays(8).AddHours(16), zone.Offset), zone),
            Signers = [SignerGroups.Pns, SignerGroups.Cpns, SignerGroups.Pppk, SignerGroups.PppkPartTime], Opener = Opener.Head,
        };
    }

    private List<TextPreview> Preview(RoundForm form)
    {
        var election = (form.Election ?? "").Trim();
        if (templates.Launchable.FirstOrDefault(t => t.Slug == form.Template) is not { } template) return [];
        if (election.Length is 0 or > CampaignPlan.LongestElection || election.AsSpan().ContainsAny('{', '}')) return [];
        var fields = new Dictionary<string, string> { [PactTemplates.ElectionField] = election };
        return [.. templates.Together(template).Select(t => Shown(t, t.Text.Fill(fields)))];
    }

    private static TextPreview Shown(PactTemplate template, PactText text) =>
        new(template.Audience, template.Version, text, Convert.ToHexStringLower(PactText.Hash(text.Canonical())));
}
