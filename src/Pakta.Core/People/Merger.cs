namespace Pakta.Core.People;

/// <summary>Two records of one human become one, from a day on. There is no way back.</summary>
public sealed class Merger : Proposal
{
    private Merger() { }

    /// <summary>The record that goes on.</summary>
    public PersonId SurvivorId { get; private set; }

    /// <summary>The record that ends.</summary>
    public PersonId EndingId { get; private set; }

    /// <summary>The human knows that the sign-in of the ending record is closed.</summary>
    public bool ClosesSignIn { get; private set; }

    public static Merger Propose(Guid id, PersonId survivor, PersonId ending, bool closesSignIn, DateOnly from, DateTimeOffset now, Guid? by) =>
        new() { Id = id, SurvivorId = survivor, EndingId = ending, ClosesSignIn = closesSignIn, From = from, GivenAt = now, GivenBy = by };

    public override IReadOnlyList<PersonId> Concerns() => [EndingId, SurvivorId];
}
