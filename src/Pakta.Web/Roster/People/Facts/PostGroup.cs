namespace Pakta.Web.Roster.People.Facts;

/// <summary>Several rows of one number, and what became of them.</summary>
internal sealed class PostGroup(Post first)
{
    public List<Post> Posts { get; } = [first];

    /// <summary>Two people under one number.</summary>
    public bool HasOtherName => Posts.Exists(p => p.Name != Posts[0].Name);

    /// <summary>The main post; null: somebody has to say it.</summary>
    public Post? Main { get; private set; }

    /// <summary>Several posts, and the main one is surely the own: somebody said so, or the others are acting ones.</summary>
    public bool IsSettled { get; private set; }

    public void Settle(Func<Post, string?> answer, Func<int, string> codeOf)
    {
        Posts.RemoveAll(p => answer(p) == RowChoice.Skip);
        if (Posts.Count == 0 || HasOtherName) return;
        var chosen = Chosen(answer, codeOf);
        Main = chosen ?? Plainly();
        IsSettled = Main is { } main && (chosen is not null || !main.IsActing) && Posts.Exists(p => !p.SaysTheSame(main));
    }

    private Post? Chosen(Func<Post, string?> answer, Func<int, string> codeOf)
    {
        foreach (var post in Posts)
        {
            if (answer(post) is not { } said) continue;
            if (said == RowChoice.Accept) return post;
            var there = Posts.FindAll(p => p.Unit != Post.NoUnit && said == RowChoice.UnitPrefix + codeOf(p.Unit));
            if (there.Count > 0) return Fullest(there);
        }
        return null;
    }

    // Without a person: all rows say the same, or one post alone is not an acting one, or one is surely the newest.
    private Post? Plainly()
    {
        if (Posts.TrueForAll(p => p.SaysTheSame(Posts[0]))) return Fullest(Posts);
        if (Posts.Exists(p => p.Unit == Post.NoUnit)) return null;
        var own = Posts.FindAll(p => !p.IsActing);
        if (own.Count > 0 && own.TrueForAll(p => p.SaysTheSame(own[0]))) return Fullest(own);
        if (own.Count == 0) own = Posts;
        if (own.Exists(p => p.Since == 0)) return null;
        var newest = own.Max(p => p.Since);
        return own.FindAll(p => p.Since == newest) is [var one] ? one : null;
    }

    // Not the first: the order of the rows decides nothing.
    private static Post Fullest(List<Post> posts) => posts.MaxBy(p => p.Fullness);
}
