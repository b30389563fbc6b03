namespace Pakta.Web.Access;

/// <summary>The same answer for everybody: who asks is neither read nor remembered, so no cookie is looked at or renewed.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NoSessionAttribute : Attribute;
