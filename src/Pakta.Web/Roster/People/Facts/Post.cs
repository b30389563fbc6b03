namespace Pakta.Web.Roster.People.Facts;

/// <summary>One row of a number, small enough to be held for five million.</summary>
internal readonly record struct Post(ulong Number, ulong Name, int Row, short Sheet, int Unit, int Since, int Position, bool IsActing, bool IsSound)
{
    public const int NoUnit = -1;

    public bool SaysTheSame(Post other) => Unit == other.Unit && Position == other.Position && Unit != NoUnit;
}
