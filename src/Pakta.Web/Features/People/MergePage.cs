namespace Pakta.Web.Features.People;

/// <summary>Both records side by side.</summary>
/// <param name="Address">Of the page.</param>
/// <param name="One">The person from whose page it was asked for.</param>
/// <param name="Other">The one that was looked up.</param>
/// <param name="Waits">The proposal to make them one.</param>
/// <param name="Today">Civil date of the first one's unit.</param>
public sealed record MergePage(string Address, MergeRecord One, MergeRecord Other, MergerWaits? Waits, DateOnly Today)
{
    public bool BothSignIn => One.SignsIn && Other.SignsIn;
}

/// <summary>What an officer compares.</summary>
public sealed record MergeRecord(string Link, string Name, string? Number, string Position, string Unit, string UnitPath, string Status, bool SignsIn, bool Counts,
    IReadOnlyList<string> Signed, DateOnly? ListedFrom);

/// <param name="GoesOn">Link of the record that goes on.</param>
/// <param name="From">First day on which they are one.</param>
/// <param name="State">Who proposed it, and whether the reader may confirm.</param>
public sealed record MergerWaits(string GoesOn, DateOnly From, ProposalState State);
