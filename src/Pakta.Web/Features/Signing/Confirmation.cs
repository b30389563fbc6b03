using Pakta.Core.Signing;
using Pakta.Web.Access;

namespace Pakta.Web.Features.Signing;

/// <summary>The part of the page that asks for the signer's proof.</summary>
public sealed record Confirmation(SigningMethod? Way, bool IsCodeSent, StepUpOffer Offer, string HelpDesk)
{
    /// <summary>The other ways, each with the sentence of its link.</summary>
    public IEnumerable<(string Word, string Sentence)> Others => Offer.Ways.Where(w => w != Way).Select(w => (StepUpOffer.WordOf(w), w switch
    {
        SigningMethod.Passkey => "Pakai kunci sandi saja",
        SigningMethod.Pin => "Pakai PIN saja",
        SigningMethod.Totp => "Pakai aplikasi autentikator saja",
        SigningMethod.Code => "Pakai kata sandi dan kode surel saja",
        _ => "Pakai kata sandi saja",
    }));
}
