namespace Pakta.Web.Features.People;

/// <summary>Both records side by side.</summary>
/// <param name="Address">Of the page.</param>
/// <param name="One">The person from whose page it was asked for.</param>
/// <param name="Other">The one that was looked up.</param>
public sealed record MergePage(string Address, MergeRecord One, MergeRecord Other)
{
    public bool BothSignIn => One.SignsIn && Other.SignsIn;
}

/// <summary>What an officer compares.</summary>
public sealed record MergeRecord(string Link, string Name, string? Number, string Position, string Unit, string UnitPath, string Status, bool SignsIn, bool Counts,
    IReadOnlyList<string> Signed, DateOnly? ListedFrom);
