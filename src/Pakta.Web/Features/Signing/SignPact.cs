using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Documents;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Features.Signing;

/// <summary>
/// Signs: clauses, step-up, then the writer. A ticket that was made on the way is kept when something else is refused, so that
/// nobody types a PIN twice.
/// </summary>
public sealed class SignPact(CurrentUser user, StepUp stepUp, AccountLimits limits, Device device, KioskHelpers helpers, RoundTexts texts, SigningWriter writer)
{
    /// <summary>Set after a step-up that held.</summary>
    public string? Ticket { get; private set; }

    public async Task<Result<SignOutcome>> RunAsync(string slug, SignForm form, CancellationToken cancel)
    {
        if (user is not { AccountId: { } account, PersonId: { } person }) return new NotASignerOfThisRound();
        if (!limits.MaySign(account))
        {
            Ticket = form.Tiket;
            return new SigningTooOften(AccountLimits.SigningsPerMinute);
        }
        if (await texts.FindAsync(slug, form.Naskah, cancel) is not { } text) return new TextHasChanged();
        if (!(await ConfirmAsync(form, account, text, cancel)).Succeeded(out var ticket, out var refusal)) return refusal;
        Ticket = ticket.Token;
        if (SigningRules.Clauses(text.Clauses, form.Setuju) is { } missing) return missing;
        var specimen = text.AllowsSpecimen ? SpecimenOf(form) : null;
        if (text.AllowsSpecimen && specimen is null) return new SpecimenIsMissing();
        var mark = Convert.ToHexStringLower(device.Ensure().AsSpan(0, 8));
        if (!(await helpers.BesideAsync(person, account, cancel)).Succeeded(out var beside, out var elsewhere)) return elsewhere;
        var help = beside is null ? null : new SignHelp(beside.Helper, beside.Name, ticket.Method);
        var method = help is null ? ticket.Method : SigningMethod.Assisted;
        return await writer.SignAsync(new SignWork(text.Round, person, ticket.Nonce, text.Sha256, method, mark, specimen) { Assertion = ticket.Assertion, Help = help });
    }

    private async Task<Result<StepUpTicket>> ConfirmAsync(SignForm form, Guid account, RoundText text, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(form.Tiket)) return stepUp.Read(form.Tiket, account, text.Round, text.Sha256);
        return await stepUp.ConfirmAsync(StepUpSecret.Of(form.Cara, form.Rahasia, form.Kode), account, text.Round, text.Sha256, cancel);
    }

    private static string? SpecimenOf(SignForm form)
    {
        var given = string.IsNullOrWhiteSpace(form.Gambar) ? form.NamaKetik?.Trim().TrimStart('[') : form.Gambar;
        return Specimen.Read(given) is null ? null : given;
    }
}
