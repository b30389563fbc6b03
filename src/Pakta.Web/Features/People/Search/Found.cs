using Pakta.Core;

namespace Pakta.Web.Features.People.Search;

/// <summary>People by name, a thousand at most; <paramref name="More"/>: there are others, so the search should say more.</summary>
public sealed record Found(IReadOnlyList<PersonId> People, bool More);
