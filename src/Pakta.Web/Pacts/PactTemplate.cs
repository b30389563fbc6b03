using Pakta.Core.Pacts;

namespace Pakta.Web.Pacts;

/// <summary>One file of <c>templates/pacts</c>: a text with fields, for one audience.</summary>
/// <param name="Fields">Names that the text leaves open, <c>pemilihan</c>.</param>
/// <param name="Set">Slugs of the texts for the other audiences of a round that is launched with this one.</param>
public sealed record PactTemplate(string Slug, string Version, Audience Audience, PactText Text, IReadOnlyList<string> Fields,
    IReadOnlyList<string> Set);
