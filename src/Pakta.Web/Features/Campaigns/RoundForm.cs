using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;

namespace Pakta.Web.Features.Campaigns;

/// <summary>The one page of a launch as it is typed. Dates and times come as browsers send them, in the wall clock of the root unit.</summary>
public sealed class RoundForm
{
    private const string LocalTime = "yyyy-MM-dd'T'HH:mm";
    private const string Day = "yyyy-MM-dd";

    public Guid Key { get; set; }
    public string? Template { get; set; }
    public string? Root { get; set; }
    public string? Title { get; set; }
    public string? Election { get; set; }
    public string? LegalBases { get; set; }
    public string? StartsAt { get; set; }
    public string? Deadline { get; set; }
    public string? CampaignPeriodFrom { get; set; }
    public string? QuietPeriodFrom { get; set; }
    public string? OpensByItselfOn { get; set; }
    public string? ValidUntil { get; set; }
    public IReadOnlyList<SignerGroups> Signers { get; set; } = [];
    public Opener Opener { get; set; }
    public bool AllowsDrawnSignature { get; set; }

    public static RoundForm Of(Campaign campaign, string root, string template, IndonesianZone zone) => new()
    {
        Template = template, Root = root, Title = campaign.Title, Election = campaign.Election, LegalBases = campaign.LegalBases,
        StartsAt = Write(campaign.StartsAt, zone), Deadline = Write(campaign.Deadline, zone),
        CampaignPeriodFrom = Write(campaign.CampaignPeriodFrom), QuietPeriodFrom = Write(campaign.QuietPeriodFrom),
        OpensByItselfOn = campaign.OpensByItselfOn is { } on ? Write(on, zone) : null, ValidUntil = Write(campaign.ValidUntil),
        Signers = [.. Enum.GetValues<SignerGroups>().Where(g => int.PopCount((int)g) == 1 && campaign.Signers.HasFlag(g))],
        Opener = campaign.Opener, AllowsDrawnSignature = campaign.AllowsDrawnSignature,
    };

    public static string Write(DateTimeOffset instant, IndonesianZone zone) => zone.Local(instant).ToString(LocalTime, CultureInfo.InvariantCulture);

    /// <summary>The plan, or null with the fields that cannot be read marked.</summary>
    public CampaignPlan? ToPlan(IndonesianZone zone, ModelStateDictionary errors)
    {
        var starts = Instant(nameof(StartsAt), StartsAt, zone, errors, true);
        var deadline = Instant(nameof(Deadline), Deadline, zone, errors, true);
        var opens = Instant(nameof(OpensByItselfOn), OpensByItselfOn, zone, errors, false);
        var plan = new CampaignPlan((Title ?? "").Trim(), (Election ?? "").Trim(), Lines(LegalBases), starts ?? default, deadline ?? default,
            Date(nameof(CampaignPeriodFrom), CampaignPeriodFrom, errors), Date(nameof(QuietPeriodFrom), QuietPeriodFrom, errors),
            Signers.Aggregate(SignerGroups.None, (all, one) => all | one), Opener, opens, Date(nameof(ValidUntil), ValidUntil, errors), AllowsDrawnSignature);
        if (plan.Title.Length > 160) errors.AddModelError(nameof(Title), "Nama putaran paling panjang 160 huruf.");
        if (plan.LegalBases.Length > 4000) errors.AddModelError(nameof(LegalBases), "Dasar hukum paling panjang 4.000 huruf.");
        return errors.IsValid ? plan : null;
    }

    /// <summary>The field a refusal speaks of; empty for the whole form.</summary>
    public static string FieldOf(Refusal refusal) => refusal switch
    {
        ElectionIsMissing or ElectionIsMalformed => nameof(Election),
        LegalBasesAreMissing => nameof(LegalBases),
        DeadlineIsInThePast or DeadlineBeforeStart => nameof(Deadline),
        SelfOpeningOutsideRound => nameof(OpensByItselfOn),
        QuietPeriodBeforeCampaignPeriod => nameof(QuietPeriodFrom),
        NobodySigns => nameof(Signers),
        TemplateIsUnknown => nameof(Template),
        _ => "",
    };

    /// <summary>A time as a browser sends it; null and an error where it cannot be read.</summary>
    public static DateTimeOffset? Instant(string field, string? text, IndonesianZone zone, ModelStateDictionary errors, bool required)
    {
        if (string.IsNullOrWhiteSpace(text) && !required) return null;
        if (DateTime.TryParseExact(text, [LocalTime, LocalTime + "':'ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is > 2000 and < 2200)
            return new DateTimeOffset(local, zone.Offset).ToUniversalTime();
        errors.AddModelError(field, "Isi tanggal dan jamnya.");
        return null;
    }

    private static DateOnly? Date(string field, string? text, ModelStateDictionary errors)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        errors.AddModelError(field, "Tanggal ini tidak dapat dibaca.");
        return null;
    }

    private static string? Write(DateOnly? day) => day?.ToString(Day, CultureInfo.InvariantCulture);

    private static string Lines(string? text) =>
        string.Join('\n', (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
