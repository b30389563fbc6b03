namespace Pakta.Web.Roster.People.Facts;

/// <summary>Units that several rows claim to head: somebody has to say who does. A head and somebody acting for the head are no clash.</summary>
internal sealed class HeadFacts(PeopleContext context)
{
    private readonly Dictionary<(int Unit, bool IsActing), (ulong Number, string Place)> _first = [];
    private readonly Dictionary<(int Unit, bool IsActing), Dictionary<ulong, string>> _several = [];

    public void Learn(PersonDraft draft)
    {
        if (!draft.IsHead || draft.Unit is not { } unit) return;
        var key = (unit.Index, draft.Acting is not null);
        var place = RowVerdict.PlaceOf(draft.Row.Sheet, draft.Row.Number);
        if (_first.TryAdd(key, (draft.Number, place))) return;
        var first = _first[key];
        if (first.Number == draft.Number && draft.Number != 0) return;
        if (!_several.TryGetValue(key, out var claims)) _several[key] = claims = new Dictionary<ulong, string> { [first.Number] = first.Place };
        claims[draft.Number] = place;
    }

    /// <summary>Only one claim is left, or one was chosen: the others are staff.</summary>
    public void Settle()
    {
        foreach (var claims in _several.Values)
        {
            var chosen = claims.Where(c => Answer(c.Value) == RowChoice.Head).Select(c => c.Key).ToList();
            var left = chosen.Count == 1 ? chosen : [.. claims.Where(c => Answer(c.Value) is not (RowChoice.Staff or RowChoice.Skip)).Select(c => c.Key)];
            if (left is not [var head]) continue;
            foreach (var number in claims.Keys)
                if (number != head) claims[number] = "";
        }
    }

    public void Judge(PersonDraft draft, RowJudgement judgement)
    {
        if (_several.Count == 0 || !draft.IsHead || draft.Unit is not { } unit || !_several.TryGetValue((unit.Index, draft.Acting is not null), out var claims)) return;
        var isSettled = claims.Values.Any(place => place.Length == 0);
        if (isSettled && claims[draft.Number].Length > 0) return;
        var answer = isSettled ? RowChoice.Staff : judgement.Ask("head.twice", "headOfUnit", unit.Name,
            $"{unit.Name} mempunyai lebih dari satu kepala dalam berkas (baris {string.Join(" dan ", claims.Values.Take(4))}). Pilih satu.",
            new RowChoice(RowChoice.Head, "Ya, kepala unit ini"), new RowChoice(RowChoice.Staff, "Bukan kepala unit ini"));
        if (answer == RowChoice.Staff) (draft.IsHead, draft.Acting) = (false, null);
    }

    private string? Answer(string place) => context.Choices.GetValueOrDefault($"{place}:head.twice");
}
