using Pakta.Core;

namespace Pakta.Web.Features.People.Search;

/// <summary>People by name, as many as were asked for; <paramref name="More"/>: there are others.</summary>
public sealed record Found(IReadOnlyList<PersonId> People, bool More);
