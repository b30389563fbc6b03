using Pakta.Core.Pacts;
using Pakta.Core.Signing;
using Pakta.Web.Access;

namespace Pakta.Web.Features.Signing;

/// <summary>The page of one pact for one person.</summary>
public sealed record SigningPage(SigningStage Stage, string Slug, string Title, string Agency, string Zone, DateTimeOffset StartsAt,
    DateTimeOffset Deadline, bool IsLate, string Name, string? IdLabel, string? Id, string Position, string Unit, PactText Text, string Sha256,
    bool AllowsSpecimen, string? Message, string? MessageFrom, bool HasDeclined, StepUpOffer Offer, SignedView? Signed)
{
    /// <summary>Ticks to show: kept over a refusal, a lost session, a dead network.</summary>
    public IReadOnlyCollection<int> Ticks { get; init; } = [];

    /// <summary>The way that was tried and refused.</summary>
    public SigningMethod? Way { get; init; }
    public string? Ticket { get; init; }
    public string? Specimen { get; init; }
    public string? Error { get; init; }

    /// <summary>Where to go if there is no way to sign.</summary>
    public string HelpDesk { get; init; } = "";
}

/// <summary>The live signature as its owner sees it.</summary>
public sealed record SignedView(string Code, DateTimeOffset SignedAt, string Method, bool IsLate, long? LogIndex, string VerifyUrl)
{
    /// <summary>The signer says that it was somebody else, and nobody has decided yet.</summary>
    public bool IsDisputed { get; init; }

    /// <summary>The signer may still say so.</summary>
    public bool MayBeDisputed { get; init; }
}
