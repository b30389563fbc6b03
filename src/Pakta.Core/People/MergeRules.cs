namespace Pakta.Core.People;

/// <summary>Two records of one human become one; nothing that was signed is lost or counted twice.</summary>
public static class MergeRules
{
    /// <summary>Null if <paramref name="ending"/> may go up in <paramref name="survivor"/>.</summary>
    /// <param name="closesSignIn">The officer says that the ending record's sign-in is closed.</param>
    public static MergeRefusal? Refusal(MergeSide survivor, MergeSide ending, bool closesSignIn)
    {
        if (survivor.Id == ending.Id) return new RecordIsTheSame();
        if (survivor.IsMerged || ending.IsMerged) return new RecordIsMergedAlready();
        if (survivor.Signed.Keys.FirstOrDefault(ending.Signed.ContainsKey) is { } twice && twice != default)
            return new BothSignedTheRound(survivor.Signed[twice]);
        // An exempt record that swallowed a counted one would take a person out of the denominator without a reason.
        if (ending.Counts && !survivor.Counts) return new SurvivorIsNotCounted();
        return survivor.SignsIn && ending.SignsIn && !closesSignIn ? new BothSignIn() : null;
    }

    /// <summary>Null if the records may be one from <paramref name="day"/> on.</summary>
    public static MergeRefusal? Day(MergeSide survivor, MergeSide ending, DateOnly day, DateOnly today)
    {
        if (day > today) return new MergerIsAhead();
        var since = (survivor.ListedFrom ?? DateOnly.MinValue) > (ending.ListedFrom ?? DateOnly.MinValue) ? survivor.ListedFrom : ending.ListedFrom;
        return since is { } both && day < both ? new MergerIsBeforeRecord(both) : null;
    }
}
