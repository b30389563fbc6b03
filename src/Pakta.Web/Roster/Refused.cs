using Pakta.Core;

namespace Pakta.Web.Roster;

/// <summary>A form on people or units that is answered with a sentence at its field.</summary>
public sealed record Refused(string Code, string Field, string Sentence) : Refusal;
