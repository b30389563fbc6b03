namespace Pakta.Core;

/// <summary>
/// An expected "no". Every refusal is a named record; what a person reads (an Indonesian sentence with advice) is looked up by
/// <see cref="Name"/> in the web's texts, so that Core holds no prose.
/// </summary>
public abstract record Refusal
{
    /// <summary>Stable name of the rule, e.g. <c>RoundIsClosed</c>; key of the text and of tests.</summary>
    public string Name => GetType().Name;
}
