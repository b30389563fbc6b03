namespace Pakta.Web.Rounds;

/// <summary>
/// Changes that were recorded ahead of their day (a move, a merger of units). Their owner knows how to apply them; the turn of the
/// calendar asks for it after each midnight, and again after a standstill.
/// </summary>
public interface IPlannedChanges
{
    /// <summary>
    /// Applies, in transactions of its own and in the order of their days, whatever is due by now in the zone of its unit, with the
    /// same calls to the roll as a change made by hand. Answers how many; running it again applies nothing.
    /// </summary>
    Task<int> ApplyDueAsync(CancellationToken cancel);
}
