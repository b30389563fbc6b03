using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>Where a unit lies, in words: the names above it, nearest first, without the root that everybody has.</summary>
public sealed class UnitPathNames(PaktaDb db)
{
    /// <summary>By path; empty for a root and for its direct children.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<string> paths, CancellationToken cancel)
    {
        var wanted = paths.Distinct().ToList();
        var above = wanted.SelectMany(p => UnitPath.SelfAndAncestors(p).Skip(1).SkipLast(1)).Distinct().ToList();
        var names = await db.Units.AsNoTracking().Where(u => above.Contains(u.Path)).ToDictionaryAsync(u => u.Path, u => u.Name, cancel);
        return wanted.ToDictionary(p => p, p => string.Join(" · ", UnitPath.SelfAndAncestors(p).Skip(1).SkipLast(1).Where(names.ContainsKey).Select(a => names[a])));
    }
}
