namespace Pakta.Web.Rounds;

/// <summary>
/// Changes that were recorded ahead of their day (a move, a merger of units). Their owner knows how to apply them; the turn of the
/// calendar asks for it after each midnight, and again after a standstill.
/// </summary>
public interface IPlannedChanges
{
    /// <summary>Days of what is due by now in the zone of its unit and was not applied yet.</summary>
    Task<IReadOnlyCollection<DateOnly>> DueDaysAsync(CancellationToken cancel);

    /// <summary>
    /// Applies, in transactions of its own and in the order of their days, whatever is due up to <paramref name="day"/>, with the same
    /// calls to the roll as a change made by hand. Answers how many; where it answers 0, what is still due can't be applied.
    /// </summary>
    Task<int> ApplyDueAsync(DateOnly day, CancellationToken cancel);
}
