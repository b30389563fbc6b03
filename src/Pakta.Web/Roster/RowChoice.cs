namespace Pakta.Web.Roster;

/// <summary>
/// One way to settle a row under review. Codes: <c>accept</c> (as it stands), <c>skip</c>, <c>unit:CODE</c>, <c>person:ID</c> (the same
/// person as one who is known), <c>non-asn</c>, <c>head</c> and <c>staff</c> (is or is not the head of the unit), <c>post</c> and
/// <c>move</c> (a further post, or the own one from now on).
/// </summary>
public sealed record RowChoice(string Code, string Label)
{
    public const string Accept = "accept";
    public const string Skip = "skip";
    public const string NonAsn = "non-asn";
    public const string Head = "head";
    public const string Staff = "staff";
    public const string Post = "post";
    public const string Move = "move";
    public const string UnitPrefix = "unit:";
    public const string PersonPrefix = "person:";
}
