using Pakta.Core;
using Pakta.Core.Organization;

namespace Pakta.Web.Features.Units;

/// <summary><paramref name="Jenis"/>: <c>Kepala</c> or an acting form.</summary>
public sealed record HeadForm(string? Nip, string? Jenis, DateOnly? Mulai, DateOnly? Sampai)
{
    /// <summary>At which field a refusal is shown.</summary>
    public static string FieldOf(Refusal refusal) => refusal switch
    {
        HeadshipKindIsMissing => "jenis",
        ActingNeedsAnEnd or HeadshipEndsBeforeItBegins => "sampai",
        HeadshipDateIsMissing or AnotherHeadshipBegins => "mulai",
        _ => "nip",
    };
}
