using Pakta.Core.Signing;

namespace Pakta.Web.Features.Disputes;

internal static class OutcomeWords
{
    public static string Of(DisputeOutcome outcome) => outcome switch
    {
        DisputeOutcome.Upheld => "bukan orangnya, tanda tangan dibatalkan",
        DisputeOutcome.Dismissed => "keberatan ditolak, tanda tangan berlaku lagi",
    };
}
