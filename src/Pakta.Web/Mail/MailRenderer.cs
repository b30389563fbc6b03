using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;
using Pakta.Web.Settings;

namespace Pakta.Web.Mail;

/// <summary>
/// Turns a row into a mail at the moment of sending: names and addresses are today's, and a code is made only now,
/// so that none ever lies in the outbox.
/// </summary>
public sealed class MailRenderer(PaktaDb db, MailTemplates templates, ActivationCodes codes, OwnChannel channel, MailedCodes mailed, RecoveryTickets recoveries, IOptions<SiteOptions> site,
    IOptions<MailOptions> options, TimeProvider clock)
{
    private const string Later = "later";
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public async Task<RenderedMail> RenderAsync(OutboxMail mail, MailAddress to, CancellationToken cancel)
    {
        var fields = await FieldsAsync(mail, cancel);
        var (subject, text, html) = templates.Render(mail.Template, fields);
        return new RenderedMail($"<{mail.Id:N}@{new Uri(site.Value.PublicUrl).Host}>", to, subject, text, html) { CodeFrom = fields.GetValueOrDefault(Later) as DateTimeOffset? };
    }

    private async Task<Dictionary<string, object?>> FieldsAsync(OutboxMail mail, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().Where(p => p.Id == mail.PersonId)
            .Join(db.Units, p => p.UnitId, u => u.Id, (p, u) => new { p.Name, Unit = u.Name, u.Region }).FirstOrDefaultAsync(cancel);
        var zone = IndonesianZone.OfRegion(person?.Region).Name;
        var fields = Stored(mail.Fields, zone);
        var url = site.Value.PublicUrl;
        fields["name"] = person?.Name;
        fields["unit"] = person?.Unit;
        fields["site"] = url;
        fields["helpDesk"] = site.Value.HelpDesk;
        if (fields.GetValueOrDefault("round") is string round)
        {
            fields["link"] = $"{url}/pakta/{Uri.EscapeDataString(round)}";
            fields["notMe"] = $"{url}/pakta/{Uri.EscapeDataString(round)}/bukan-saya";
        }
        if (fields.Remove("account", out var account) && Guid.TryParse(account as string, out var holder)) await AddAccountAsync(fields, holder, url, cancel);
        if (fields.Remove("recovery", out var asking) && Guid.TryParse(asking as string, out var recovery)) fields["denyLink"] = $"{url}/pemulihan/bukan-saya?tiket={recoveries.Issue(recovery)}";
        if (fields.Remove("mailedCode", out var asked) && Guid.TryParse(asked as string, out var confirmation)) fields["code"] = await mailed.MakeAsync(confirmation, cancel);
        if (mail is { Template: OutboxMail.UnitOpened or OutboxMail.RoleGiven, PersonId: { } id }) await AddCodeAsync(fields, id, mail.To, zone, cancel);
        return fields;
    }

    // Somebody from outside: the address was given with the account, and belongs to no other.
    private async Task AddAccountAsync(Dictionary<string, object?> fields, Guid id, string url, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
        (fields["name"], fields["signIn"]) = (account.DisplayName, account.UserName);
        // Not for somebody whose role was ended before the mail went.
        if (account.ActivatedAt is not null || !await db.Appointments.AnyAsync(a => a.AccountId == id && a.EndedAt == null, cancel)) return;
        var code = await codes.IssueAsync(id, ActivationCodes.FirstActivation, cancel);
        (fields["code"], fields["codeLink"]) = (code, $"{url}/aktivasi?kode={code}");
    }

    // Only to an address that is this person's alone: a code to a shared mailbox is a code for whoever reads it first. Nor to one
    // that an officer has only just put in: it may be the officer's own, and somebody must have time to notice.
    private async Task AddCodeAsync(Dictionary<string, object?> fields, PersonId person, string address, string zone, CancellationToken cancel)
    {
        if (await db.Users.AnyAsync(a => a.PersonId == person && a.ActivatedAt != null, cancel) || !await channel.IsOfAsync(person, address, cancel)) return;
        var setAt = await db.People.Where(p => p.Id == person).Select(p => p.EmailSetAt).SingleAsync(cancel);
        if (setAt?.AddDays(options.Value.DaysToFirstCode) is { } from && from > clock.GetUtcNow())
        {
            (fields[Later], fields["codeFrom"]) = (from, Tampil.Moment(from, zone).Replace('\u00a0', ' '));
            return;
        }
        var code = await codes.IssueAsync(person, ActivationCodes.FirstActivation, cancel);
        (fields["code"], fields["codeLink"]) = (code, $"{site.Value.PublicUrl}/aktivasi?kode={code}");
    }

    // Instants become words of the reader's own zone.
    private static Dictionary<string, object?> Stored(string json, string zone)
    {
        using var document = JsonDocument.Parse(json);
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Indonesian;
        try
        {
            return document.RootElement.EnumerateObject().ToDictionary(f => f.Name, f => (object?)Word(f.Name, f.Value, zone));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string? Word(string name, JsonElement value, string zone)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        return name is "deadline" or "at" && value.TryGetDateTimeOffset(out var instant)
            ? Tampil.Moment(instant, zone).Replace('\u00a0', ' ')
            : value.ToString();
    }
}
