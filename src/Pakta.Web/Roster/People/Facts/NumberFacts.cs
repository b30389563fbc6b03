namespace Pakta.Web.Roster.People.Facts;

/// <summary>Numbers that stand in several rows: one person in two posts, one row twice, or two people under one number.</summary>
internal sealed class NumberFacts(PeopleContext context, Repeats repeats)
{
    private readonly List<ulong> _numbers = [];
    private readonly NumberTable _table = new();
    private readonly Dictionary<ulong, PostGroup> _groups = [];
    private readonly HashSet<string> _others = [];
    private readonly SheetNames _sheets = new();

    public bool Names(string nip) => _others.Contains(nip) || (ulong.TryParse(nip, out var number) && _numbers.BinarySearch(number) >= 0);

    public void See(PersonDraft draft)
    {
        if (draft.Number != 0) repeats.See(draft.Number);
    }

    public void Learn(PersonDraft draft, bool isSound)
    {
        if (draft.Number == 0 || draft.PlainName.Length == 0)
        {
            if (draft.HasNip) _others.Add(draft.Nip.Digits);
            return;
        }
        _numbers.Add(draft.Number);
        if (!repeats.MayBe(draft.Number)) return;
        var post = PostOf(draft, isSound);
        ref readonly var first = ref _table.FirstOf(post, out var isFirst);
        if (isFirst) return;
        if (!_groups.TryGetValue(post.Number, out var group)) _groups[post.Number] = group = new PostGroup(first);
        group.Posts.Add(post);
    }

    public void Settle()
    {
        _numbers.Sort();
        foreach (var group in _groups.Values)
            group.Settle(p => context.Choices.GetValueOrDefault(RowVerdict.KeyOf(_sheets.NameOf(p.Sheet), p.Row, "nip.twice")), i => context.Units.All[i].Code);
    }

    public void Judge(PersonDraft draft, RowJudgement judgement)
    {
        if (_groups.Count == 0 || draft.Number == 0 || !_groups.TryGetValue(draft.Number, out var group)) return;
        var lines = string.Join(" dan ", group.Posts.Take(4).Select(p => _sheets.NameOf(p.Sheet) is { } sheet ? $"{p.Row} lembar {sheet}" : $"{p.Row}"));
        if (group.HasOtherName)
            judgement.Refuse("nip.othername", "nip", draft.Nip.Digits, $"NIP yang sama dipakai dua nama (baris {lines}). Perbaiki salah satunya dari SK.");
        else if (group.Main is { } main)
        {
            draft.IsMainPost = group.IsSettled;
            Place(draft, judgement, main);
        }
        else
            judgement.Ask("nip.twice", "nip", draft.Nip.Digits, $"NIP ini ada lebih dari satu kali (baris {lines}). Pilih unit utamanya; yang lain dicatat sebagai jabatan tambahan.",
                Offered(group));
    }

    private void Place(PersonDraft draft, RowJudgement judgement, Post main)
    {
        var post = PostOf(draft, true);
        if (post.Row == main.Row && post.Sheet == main.Sheet) return;
        var mainLine = main.Row;
        if (post.SaysTheSame(main))
        {
            draft.IsRepeated = true;
            judgement.Note("row.repeated", "nip", $"Baris ini sama dengan baris {mainLine}, jadi dihitung satu kali.");
            return;
        }
        if (!main.IsSound)
            judgement.Ask("nip.mainpost", "nip", draft.Nip.Digits, $"Jabatan utama orang ini (baris {mainLine}) masih bermasalah. Selesaikan dahulu baris itu.");
        draft.IsExtraPost = true;
        judgement.Note("nip.extrapost", "nip", $"Dicatat sebagai jabatan tambahan; orangnya dihitung satu kali di unit pada baris {mainLine}.");
    }

    private RowChoice[] Offered(PostGroup group)
    {
        var units = group.Posts.Where(p => p.Unit != Post.NoUnit).Select(p => context.Units.All[p.Unit]).DistinctBy(u => u.Code).ToList();
        return units.Count > 1
            ? [.. units.Select(u => new RowChoice(RowChoice.UnitPrefix + u.Code, $"Unit utama: {context.Units.Way(u)}"))]
            : [new RowChoice(RowChoice.Accept, "Jabatan utama: yang di baris ini")];
    }

    private Post PostOf(PersonDraft draft, bool isSound) => new(draft.Number, PlainName.Hash(draft.PlainName), draft.Row.Number, _sheets.IndexOf(draft.Row.Sheet),
        draft.Unit?.Index ?? Post.NoUnit, draft.PositionSince?.DayNumber ?? 0, (int)PlainName.Hash(draft.Position ?? ""),
        FullnessOf(draft), draft.Position is { } position && HeadOfUnit.ActingOf(position) is not null, isSound);

    private static int FullnessOf(PersonDraft draft)
    {
        var (filled, hash) = (draft.PositionSince is null ? 0 : 1, (ulong)(draft.PositionSince?.DayNumber ?? 0));
        foreach (var text in (ReadOnlySpan<string?>)[draft.Email, draft.Phone, draft.Grade, draft.Eselon, draft.Label])
        {
            if (!string.IsNullOrEmpty(text)) filled++;
            hash = hash * 31 + PlainName.Hash(text);
        }
        return (filled << 24) | (int)(hash & 0xFFFFFF);
    }
}
