namespace Pakta.Web.Roster.People.Facts;

/// <summary>One row of a number, small enough to be held for five million.</summary>
/// <param name="Fullness">Higher, the more the row says beside unit and position; of equally full rows a fixed one is higher.</param>
internal readonly record struct Post(ulong Number, ulong Name, int Row, short Sheet, int Unit, int Since, int Position, int Fullness, bool IsActing,
    bool IsSound)
{
    public const int NoUnit = -1;

    public bool SaysTheSame(Post other) => Unit == other.Unit && Position == other.Position && Unit != NoUnit;
}
